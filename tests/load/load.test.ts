import { describe, expect, it } from 'vitest';
import { Figures } from './figures.ts';
import { readOptions } from './options.ts';
import { pageData } from './page-data.ts';
import { saturation } from './report.ts';

describe('the options of a load', () => {
	it('need none', () => {
		expect(readOptions([])).toEqual({ students: 30, think: 10, ramp: 10, items: 20, servers: 0 });
	});

	it('name a server that runs already', () => {
		const given = ['--address', 'http://localhost:3000/', '--code', 'K7M4QXH'];
		expect(readOptions(given, 'token')).toMatchObject({
			given: { address: 'http://localhost:3000', code: 'K7M4QXH' },
			token: 'token'
		});
	});

	it.each([
		[['--students', '0'], /^--students must be a whole number/],
		[['--servers', 'two'], /^--servers must be a whole number/],
		[['--think', 'long'], /^--think must be a number of seconds/],
		[['--code', 'K7M4QXH'], /takes both/],
		[['--address', 'localhost', '--code', 'K7M4QXH'], /must be like http/],
		[['--fast'], /--fast/]
	])('are refused in words: %s', (given, wrong) => {
		expect(readOptions(given)).toEqual({ wrong: expect.stringMatching(wrong) as string });
	});
});

it('the data of a page are put together again from the places that they name', () => {
	const data = [{ seen: 1, list: 3, nothing: -1 }, { stage: 2 }, 'taking', [2, 4], null];
	const text = JSON.stringify({ type: 'data', nodes: [null, { type: 'data', data }] });
	expect(pageData(text)).toEqual({ seen: { stage: 'taking' }, list: ['taking', null], nothing: undefined });
});

it('what comes to nothing is counted with what it was, and not timed', async () => {
	const figures = new Figures();
	const fails = () => Promise.reject(new Error('answered 503'));
	await figures.time('save', fails);
	await figures.time('save', fails);
	expect(await figures.time('save', () => Promise.resolve('kept'))).toBe('kept');
	expect([[...figures.errors], figures.count('save')]).toEqual([[['save: answered 503', 2]], 1]);
});

describe('where it saturates', () => {
	const said = (p99: number, shares: number[]) =>
		saturation({
			whiles: () => [
				{ perSecond: 40, p99: 12 },
				{ perSecond: 90, p99 }
			],
			cpuShares: () => [shares]
		});

	it.each([
		[30, [0.2, 0.5], 'Not saturated.'],
		[
			30,
			[0.2, 0.95],
			'Saturated: the server had at most 95 % of one processor, and can use no more; p99 of saves stayed below 250 ms.'
		],
		[300, [0.97], 'Saturated: at 90 saves a second p99 was 300 ms for 5 s, over 250.'],
		[300, [], 'Saturated: at 90 saves a second p99 was 300 ms for 5 s, over 250.'],
		[
			300,
			[0.2],
			'Too slow: at 90 saves a second p99 was 300 ms for 5 s, over 250; but the server had at most 20 % of one processor: look at the disk, and at what else the machine does.'
		]
	])('is said of a p99 of %d ms and of what the server used: %j', (p99, shares, words) => {
		expect(said(p99, shares)).toBe(words);
	});
});
