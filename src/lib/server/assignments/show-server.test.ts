import { describe, expect, it } from 'vitest';
import type { ServerRead } from './read-server.ts';
import { findingOf, limitsOf, sayBytes } from './show-server.ts';

const read: ServerRead = {
	kind: 'server',
	standing: { kind: 'lowdb', documents: 12, bytes: 34_000, beatAt: 0 },
	...{ largest: 30, busiest: 1.26, limits: { many: 1500, most: 5000, sustained: 50 }, troubles: [] }
};
const damaged = { kind: 'damaged', document: 'work-A', why: 'it is empty', restore: 'restore' } as const;

it.each<[string, Partial<ServerRead>, string]>([
	['all is well', {}, 'This server has room'],
	['what happened is over', { troubles: [{ kind: 'left-over', file: 'x.new' }] }, 'This server has room'],
	['a quiz is large', { largest: 1501 }, 'This server is near its limits'],
	['saves come fast', { busiest: 51 }, 'This server is near its limits'],
	['a document is damaged, whatever else', { troubles: [damaged], largest: 1501 }, 'One thing needs you'],
	[
		'nothing can be written, whatever else',
		{ troubles: [damaged], standing: { ...read.standing, refuses: 'ENOSPC' } },
		'Nothing can be saved'
	]
])('the finding where %s', (_, over, finding) => {
	expect(findingOf({ ...read, ...over })).toBe(finding);
});

describe('a limit', () => {
	it('is shown with what is there now, and how much of it that is', () => {
		expect(limitsOf(read)).toMatchObject([
			{ value: '30', share: 0.006, isOver: false },
			{ value: '1.3', share: 1.26 / 50, isOver: false }
		]);
	});

	it('is over above its first step, and never fuller than full', () => {
		expect(limitsOf({ ...read, largest: 6000, busiest: 60 })).toMatchObject([
			{ value: '6,000', share: 1, isOver: true },
			{ share: 1, isOver: true }
		]);
	});
});

it.each([
	[0, '0.0 kB'],
	[950, '0.9 kB'],
	[34_000, '34 kB'],
	[3_400_000, '3.4 MB'],
	[79_705_280_000, '80 GB'],
	[2e16, '20000 TB']
])('%d bytes are said as %s', (bytes, said) => {
	expect(sayBytes(bytes)).toBe(said);
});
