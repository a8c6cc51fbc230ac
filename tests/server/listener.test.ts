import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { makeListener } from '../../src/server/listener.js';
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
			log: (line) => lines.push(line),
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

it('has no number of its own in what it sends', async () => {
	const { answer, lines } = await ask({});
	expect(JSON.stringify([...answer.headers])).not.toContain(lines[0]!.slice(0, 8));
});
