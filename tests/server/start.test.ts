import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from './start.js';

/** Stands in for the built app: says which protocol it was told, and takes its time if asked to. */
const handler = `export const handler = (request, response) => {
	const answer = () => response.end(request.headers['x-forwarded-proto']);
	if (request.url !== '/slow') return answer();
	console.log('asked');
	setTimeout(answer, 200);
};`;

let folder: string;
const cleanUp: (() => unknown)[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'courtside-server-'));
	mkdirSync(join(folder, 'src'));
	for (const part of ['server.js', 'server'])
		cpSync(join('src', part), join(folder, 'src', part), { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterEach(async () => {
	for (const step of cleanUp.splice(0)) await step();
	rmSync(folder, { recursive: true });
});

/** @param program what the built app is; without it, one that answers */
function build(program = handler) {
	mkdirSync(join(folder, 'build'));
	writeFileSync(join(folder, 'build/handler.js'), program);
}

function start(env: Record<string, string> = {}) {
	const server = startServer(env, folder);
	cleanUp.push(() => server.stop());
	return server;
}

describe('npm start', () => {
	it('says how to build when there is no build', async () => {
		expect(await start().ended).toEqual({
			code: 1,
			complaints: 'Courtside is not built yet. Run: npm run build\n'
		});
	});

	it('says what to do when the port is taken', async () => {
		build();
		const other = createServer().listen(0, '127.0.0.1');
		cleanUp.push(() => other.close());
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;

		expect(await start({ PORT: String(port) }).ended).toEqual({
			code: 1,
			complaints: `Port ${port} is taken: is Courtside running already? To use another port, run: PORT=${port + 1} npm start\n`
		});
	});

	it.each(['http', '70000', ''])('says what a port is when told "%s"', async (PORT) => {
		build();
		expect(await start({ PORT }).ended).toEqual({
			code: 1,
			complaints: `PORT must be a number from 0 to 65535, and is "${PORT}".\n`
		});
	});

	it('says which folder is missing where there are no articles', async () => {
		build(`import { readdirSync } from 'node:fs'; readdirSync('no-questions'); export const handler = null;`);
		expect(await start().ended).toEqual({
			code: 1,
			complaints:
				'There is no folder no-questions. QUESTIONS_DIR names the folder that holds one folder for each article.\n'
		});
	});

	it('sends its headers with every response, whoever makes it', async () => {
		build();
		const response = await fetch(await start().address());
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('has browsers ask again for what may change under its name', async () => {
		build();
		const response = await fetch(`${await start().address()}/service-worker.js`);
		expect(response.headers.get('cache-control')).toBe('no-cache');
	});

	it('prints the address it really has, and answers there', async () => {
		build();
		const address = await start().address();
		expect(address).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
		expect((await fetch(address)).status).toBe(200);
	});

	it('takes requests to have come over http, whatever a stranger claims', async () => {
		build();
		const answer = await fetch(await start().address(), { headers: { 'x-forwarded-proto': 'https' } });
		expect(await answer.text()).toBe('http');
	});

	it('believes a proxy when told that there is one', async () => {
		build();
		const server = start({ TRUST_PROXY: '1', ORIGIN: 'https://quiz.example.org' });
		const address = await server.address();
		const answer = await fetch(address, { headers: { 'x-forwarded-proto': 'https' } });
		expect(await answer.text()).toBe('https');
		expect(await server.nextLine()).toBe(
			'It is known as https://quiz.example.org, and takes what is sent from there alone.'
		);
	});

	it('T23: does not start behind a proxy without the address that readers use', async () => {
		build();
		const { code, complaints } = await start({ TRUST_PROXY: '1' }).ended;
		expect([code, complaints]).toEqual([1, expect.stringMatching(/^Behind a proxy .* ORIGIN must be set/)]);
	});

	it('T24: says so where all who come through a proxy count as one', async () => {
		build();
		const server = start({ TRUST_PROXY: '1', ORIGIN: 'https://quiz.example.org' });
		await server.address();
		expect((await server.stop()).complaints).toMatch(
			/^All who come through the proxy count as one address\./
		);
	});

	it('says what the app has to say after where it is', async () => {
		build(`process.emit('courtside:say', 'A code'); ${handler}`);
		const server = start();
		expect(await server.address()).toMatch(/^http/);
		expect(await server.nextLine()).toBe('A code');
	});

	it('ends as the store says where that cannot be opened', async () => {
		build(`throw Object.assign(new Error('The data are owned by another.'), { code: 75 });`);
		expect(await start().ended).toEqual({ code: 75, complaints: 'The data are owned by another.\n' });
	});

	it('T12: has browsers insist on https where it is known by it, and only there', async () => {
		build();
		const [https, http] = [start({ ORIGIN: 'https://quiz.example.org' }), start()];
		const answers = await Promise.all([https, http].map(async (server) => fetch(await server.address())));
		expect(answers.map(({ headers }) => headers.get('strict-transport-security'))).toEqual([
			'max-age=31536000',
			null
		]);
	});

	it.each(['/teach', '/teach/nothing-here', '/join', '/attempts/x', '/%74each'])(
		'T33: lets no cache keep what is under %s',
		async (path) => {
			build();
			const answer = await fetch((await start().address()) + path);
			expect(answer.headers.get('cache-control')).toBe('no-store');
		}
	);

	it('T32: writes a line for each request, with nothing in it of what was asked for', async () => {
		build();
		const server = start();
		const address = await server.address();
		await (await fetch(`${address}/join?code=K7M4QXH`)).text();
		await server.stop();
		const [line, ...others] = server.output().slice(1);
		expect(JSON.parse(line!)).toEqual({
			...{
				time: expect.any(String) as string,
				level: 'info',
				request: expect.stringMatching(/^[0-9a-f]{8}$/) as string
			},
			...{ method: 'GET', route: 'file', status: 200, ms: expect.any(Number) as number }
		});
		expect(others).toEqual([]);
	});

	it('T20: lets go of who sends headers by the byte', async () => {
		build();
		const { port } = new URL(await start({ HEADERS_TIMEOUT: '1' }).address());
		const began = performance.now();
		const socket = connect(Number(port), '127.0.0.1');
		socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
		socket.resume();
		await once(socket, 'close');
		expect(socket.bytesRead).toBeGreaterThan(0);
		// Long before a body would be: a second, and what a busy machine adds.
		expect(performance.now() - began).toBeLessThan(15_000);
	});

	it('ends only once the app has finished what it has to', async () => {
		build(`${handler} process.once('sveltekit:shutdown', () => setTimeout(() => console.log('saved'), 50));`);
		const server = start();
		await server.address();
		const ended = server.stop();
		expect(await server.nextLine()).toBe('saved');
		expect((await ended).code).toBe(0);
	});

	it('F24: says first that it is not ready, and goes on for as long as whoever shares out requests needs', async () => {
		build();
		const server = start({ SHUTDOWN_DELAY: '600' });
		const address = await server.address();
		const ask = async (path: string) => (await fetch(address + path)).text();
		expect(await ask('/readyz')).toBe('not ready: it is starting\n');
		const ended = server.stop();
		while ((await ask('/readyz')) !== 'not ready: it is ending\n');
		expect([await ask('/'), await ask('/healthz')]).toEqual(['http', 'alive\n']);
		// A second time it ends at once.
		void server.stop();
		expect((await ended).code).toBe(0);
	});

	it('finishes the answer it is giving when told to end, then ends', async () => {
		build();
		const server = start();
		const address = await server.address();
		// Leaves an idle connection open, which must not delay the end.
		await (await fetch(address)).text();
		const slow = fetch(`${address}/slow`);
		expect(await server.nextLine()).toBe('asked');

		const ended = server.stop();
		expect((await slow).status).toBe(200);
		expect(await ended).toEqual({ code: 0, complaints: '' });
	});
});
