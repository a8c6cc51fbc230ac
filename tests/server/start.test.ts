import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
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
	cpSync('src/server.js', join(folder, 'src/server.js'));
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
		const address = await start({ TRUST_PROXY: '1' }).address();
		const answer = await fetch(address, { headers: { 'x-forwarded-proto': 'https' } });
		expect(await answer.text()).toBe('https');
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
