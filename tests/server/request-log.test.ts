import { expect, it } from 'vitest';
import { jsonOf, lineOf, makeLog } from '../../src/server/request-log.js';

const answered = { number: '4f1c09ab', method: 'POST', route: '/attempts/[attempt]', status: 200, ms: 12.6 };

it.each([
	['with its route and never its path', {}, '4f1c09ab POST /attempts/[attempt] 200 13 ms'],
	['as that of a file where the app saw none of it', { route: undefined }, '4f1c09ab POST file 200 13 ms'],
	['where nobody was left to answer', { status: undefined }, '4f1c09ab POST /attempts/[attempt] gone 13 ms']
])('T32: on a terminal a line says what became of a request %s', (_, over, line) => {
	expect(lineOf({ ...answered, ...over })).toBe(line);
});

it.each([
	['', {}, { level: 'info', route: '/attempts/[attempt]', status: 200 }],
	[' that failed', { status: 500 }, { level: 'error', status: 500 }],
	[' nobody waited for', { status: undefined }, { level: 'info', status: 'gone' }],
	[' the app saw nothing of', { route: undefined }, { route: 'file' }]
])('T32: elsewhere a line is JSON with these fields and no more, of a request%s', (_, over, expected) => {
	const line = JSON.parse(jsonOf({ ...answered, ...over })) as Record<string, unknown>;
	expect(line).toMatchObject({ request: '4f1c09ab', method: 'POST', ms: 13, ...expected });
	expect(Object.keys(line)).toEqual(['time', 'level', 'request', 'method', 'route', 'status', 'ms']);
});

it('lines are written together, after what is being done', async () => {
	const written: string[] = [];
	const log = makeLog(
		(text) => written.push(text),
		({ number }) => number
	);
	const of = (number: string) => log({ ...answered, number });
	of('a');
	of('b');
	expect(written).toEqual([]);
	await new Promise(setImmediate);
	expect(written).toEqual(['a\nb\n']);
	of('c');
	await new Promise(setImmediate);
	expect(written).toEqual(['a\nb\n', 'c\n']);
});
