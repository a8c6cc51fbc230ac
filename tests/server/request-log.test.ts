import { expect, it } from 'vitest';
import { lineOf, makeLog } from '../../src/server/request-log.js';

const answered = { number: '4f1c09ab', method: 'POST', route: '/attempts/[attempt]', status: 200, ms: 12.6 };

it.each([
	['with its route and never its path', {}, '4f1c09ab POST /attempts/[attempt] 200 13 ms'],
	['as that of a file where the app saw none of it', { route: undefined }, '4f1c09ab POST file 200 13 ms'],
	['where nobody was left to answer', { status: undefined }, '4f1c09ab POST /attempts/[attempt] gone 13 ms']
])('T32: a line says what became of a request %s', (_, over, line) => {
	expect(lineOf({ ...answered, ...over })).toBe(line);
});

it('lines are written together, after what is being done', async () => {
	const written: string[] = [];
	const log = makeLog((text) => written.push(text));
	log('a');
	log('b');
	expect(written).toEqual([]);
	await new Promise(setImmediate);
	expect(written).toEqual(['a\nb\n']);
	log('c');
	await new Promise(setImmediate);
	expect(written).toEqual(['a\nb\n', 'c\n']);
});
