import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { makeListener } from '../../src/server/listener.js';
import { lineOf } from '../../src/server/request-log.js';
import { readSettings } from '../../src/server/settings.js';

/** Asks once a server of which the app answers “here”. @returns the answer, and the lines of the log */
async function ask(over: Partial<Parameters<typeof makeListener>[0]>, init?: RequestInit) {
	const settings = readSettings({});
	if (typeof settings === 'string') throw new Error(settings);
	const lines: string[] = [];
	const server = createServer(
		makeListener({
			handler: (_request, response) => response.end('here'),
			settings,
			log: (answered) => lines.push(lineOf(answered)),
			isStopping: () => false,
			probes: () => undefined,
			count: () => undefined,
			saysFiles: true,
			...over
		})
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
	const text = await answer.text();
	server.close();
	await once(server, 'close');
	return { answer, text, lines };
}

it('F24: who asks while it ends is told when to ask again, and is in the log', async () => {
	const { answer, text, lines } = await ask({ isStopping: () => true });
	expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
	expect(text).toMatch(/^Courtside is being started anew\./);
	expect(lines).toEqual([expect.stringMatching(/^[0-9a-f]{8} GET file 503 \d+ ms$/)]);
});

it('on a terminal files that were served get no line', async () => {
	const { text, lines } = await ask({ saysFiles: false });
	expect([text, lines]).toEqual(['here', []]);
});

it('sends the number of its line, by which whoever runs this finds it', async () => {
	const { answer, lines } = await ask({});
	expect(answer.headers.get('x-request-id')).toBe(lines[0]!.slice(0, 8));
});

it('a machine that hears what it should gets no line', async () => {
	const said = (status: number) => ask({ probes: () => async () => ({ status, text: 'said' }) });
	expect([(await said(200)).lines, (await said(503)).lines]).toEqual([
		[],
		[expect.stringMatching(/ GET \/ 503 /)]
	]);
});
