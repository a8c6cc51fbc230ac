import { connect, type Socket } from 'node:net';
import { keptLines } from './ask.ts';
import { firstOf, inFolder, pause, percentile, seated } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { serve, type Served } from './serve.ts';
import type { Student } from './student.ts';

const HEADERS = 400;
const BODIES = 50;
const EVERY_MS = 1000;
const LAST_HEADER_MS = 45_000;
const LAST_BODY_MS = 30_000;
const HONEST_P95_MS = 500;

export const slowSenders: Experiment = {
	name: 'F14',
	expected: `${HEADERS} who send headers by the byte and ${BODIES} bodies: cut off within 45 s and 30 s, honest p95 below 500 ms`,
	run: ({ seed }) => hold(seed)
};

function hold(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const { devices } = await seated(folder, { seed });
		const server = await serve({ DATA_DIR: folder });
		const faults: string[] = [];
		for (const device of devices) await device.save(server.address);
		const cookie = devices[0]!.cookie;
		const { host } = new URL(server.address);
		const path = `/attempts/${devices[0]!.seated.address}/slots/0`;
		const headers = drip(server, HEADERS, `GET / HTTP/1.1\r\nhost: ${host}\r\nx-`, 'a');
		const bodies = drip(
			server,
			BODIES,
			[
				`PUT ${path} HTTP/1.1`,
				...[`host: ${host}`, `origin: ${server.address}`, `cookie: ${cookie}`],
				...['content-type: application/json', 'content-length: 1000', '', '']
			].join('\r\n'),
			' '
		);
		let isOver = false;
		const honest = saveMeanwhile(server, devices, () => isOver, faults);
		const patience = pause(LAST_HEADER_MS + 5000).then(() => undefined);
		const [lastHeader, lastBody] = await Promise.all([
			Promise.race([headers.all, patience]),
			Promise.race([bodies.all, patience])
		]);
		isOver = true;
		const p95 = percentile(await honest, 0.95);
		headers.end();
		bodies.end();
		await server.kill('SIGTERM');
		check('headers', lastHeader, LAST_HEADER_MS);
		check('bodies', lastBody, LAST_BODY_MS);
		if (p95 >= HONEST_P95_MS) faults.push(`The honest waited ${p95.toFixed(0)} ms (p95).`);
		return {
			figures: `headers cut after ${seconds(lastHeader)}, bodies after ${seconds(lastBody)}, honest p95 ${p95.toFixed(0)} ms`,
			faults: firstOf(faults)
		};

		function check(what: string, last: number | undefined, most: number): void {
			if (last === undefined || last > most)
				faults.push(`The last of the ${what} was cut after ${seconds(last)}.`);
		}
	});
}

const seconds = (milliseconds: number | undefined): string =>
	milliseconds === undefined ? 'never' : `${(milliseconds / 1000).toFixed(1)} s`;

/** Sends a byte each second on so many connections. @returns after how long the last of them was cut off */
function drip(
	{ address }: Served,
	count: number,
	first: string,
	byte: string
): { all: Promise<number>; end: () => void } {
	const { hostname, port } = new URL(address);
	const began = performance.now();
	const open = new Set<Socket>();
	const closed = Array.from({ length: count }, () => {
		const socket = connect(Number(port), hostname, () => socket.write(first));
		open.add(socket);
		// Read, so that an answer and the end of it are noticed.
		socket.on('data', () => undefined).on('error', () => undefined);
		return new Promise<void>((resolve) =>
			socket.on('close', () => {
				open.delete(socket);
				resolve();
			})
		);
	});
	const timer = setInterval(() => open.forEach((socket) => socket.write(byte)), EVERY_MS);
	return {
		all: Promise.all(closed).then(() => performance.now() - began),
		end() {
			clearInterval(timer);
			open.forEach((socket) => socket.destroy());
		}
	};
}

/** Everybody else saves about twice a second. @returns how long each waited, in milliseconds */
async function saveMeanwhile(
	{ address }: Served,
	devices: readonly Student[],
	isOver: () => boolean,
	faults: string[]
): Promise<number[]> {
	const agent = keptLines();
	const waited: number[] = [];
	await Promise.all(
		devices.map(async (device) => {
			while (!isOver()) {
				const began = performance.now();
				const { status } = await device.save(address, agent);
				waited.push(performance.now() - began);
				if (status !== 200) faults.push(`An honest save was answered ${status}.`);
				await pause(500);
			}
		})
	);
	agent.destroy();
	return waited;
}
