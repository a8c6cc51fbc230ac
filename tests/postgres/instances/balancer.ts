import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../../faults/ask.ts';

/** A proxy in front of several servers, as whoever runs them has one. */
export interface Balancer {
	/** `http://127.0.0.1:40123`: the one by which browsers know all of them. */
	address: string;
	/** Resolves when it sends requests to every one of them. */
	all(): Promise<void>;
	close(): Promise<void>;
}

const LOOK_EVERY_MS = 100;
/** Of one connection, and not to be handed on. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

interface Behind {
	address: string;
	isIn: boolean;
}

/**
 * Sends each request to the next server in turn. One that takes no connection, or says at `/readyz` that it is not ready, is left
 * out until it is ready again, and another is asked. What a server has begun to read is not sent again: whether it was done is not
 * known, and 502 is said.
 */
export async function startBalancer(addresses: readonly string[], port = 0): Promise<Balancer> {
	const all: Behind[] = addresses.map((address) => ({ address, isIn: false }));
	const agent = new Agent({ keepAlive: true });
	let turn = 0;
	const waiting: (() => void)[] = [];

	async function look(): Promise<void> {
		await Promise.all(
			all.map(async (each) => {
				const answer = await ask(each.address, 'GET', '/readyz', { agent }).catch(() => undefined);
				each.isIn = answer?.status === 200;
			})
		);
		if (all.every(({ isIn }) => isIn)) for (const resolve of waiting.splice(0)) resolve();
	}
	function next(tried: ReadonlySet<Behind>): Behind | undefined {
		for (let i = 0; i < all.length; i++) {
			const each = all[turn++ % all.length]!;
			if (each.isIn && !tried.has(each)) return each;
		}
		return undefined;
	}
	function fail(response: ServerResponse, status: number) {
		if (response.headersSent) response.destroy();
		else response.writeHead(status, { 'content-type': 'text/plain' }).end('Nobody has answered.\n');
	}
	function pass(asked: IncomingMessage, body: Buffer, response: ServerResponse, tried = new Set<Behind>()) {
		const server = next(tried);
		if (server === undefined) {
			fail(response, 503);
			return;
		}
		const passed = request(
			`${server.address}${asked.url}`,
			{
				method: asked.method,
				headers: {
					...without(asked.headers, [...HOP, 'x-forwarded-for']),
					// Whatever the sender says of itself.
					'x-forwarded-for': asked.socket.remoteAddress,
					'x-forwarded-proto': 'http'
				},
				agent
			},
			(answer) => {
				response.writeHead(answer.statusCode!, without(answer.headers, HOP));
				response.flushHeaders();
				answer.pipe(response);
				answer.on('error', () => response.destroy());
			}
		);
		response.on('close', () => passed.destroy());
		passed.on('error', ({ code }: NodeJS.ErrnoException) => {
			if (response.destroyed) return;
			server.isIn = false;
			if (code === 'ECONNREFUSED') pass(asked, body, response, tried.add(server));
			else fail(response, 502);
		});
		passed.end(body);
	}

	const proxy = createServer((asked, response) => {
		const parts: Buffer[] = [];
		asked.on('data', (part: Buffer) => parts.push(part));
		asked.on('end', () => pass(asked, Buffer.concat(parts), response));
	});
	await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
	await look();
	let isOver = false;
	let timer: NodeJS.Timeout | undefined;
	let looking = Promise.resolve();
	// One after the other: what was said earlier must not be heard later.
	const again = (): void => {
		timer = setTimeout(() => {
			looking = look().then(() => (isOver ? undefined : again()));
		}, LOOK_EVERY_MS);
	};
	again();
	return {
		address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		all: () => new Promise((resolve) => waiting.push(resolve)),
		async close() {
			isOver = true;
			clearTimeout(timer);
			await looking;
			agent.destroy();
			proxy.closeAllConnections();
			await new Promise((resolve) => proxy.close(resolve));
		}
	};
}

function without(headers: IncomingMessage['headers'], names: readonly string[]): IncomingMessage['headers'] {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
