import { describe, expect, it } from 'vitest';
import { Misses, type MissTerms } from './misses.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const terms: MissTerms = {
	free: 5,
	firstWait: 10 * SECOND,
	longestWait: 60 * SECOND,
	window: DAY,
	most: 12
};

/** Misses so many times, each as soon as it may be. @returns when the last was */
function miss(misses: Misses, times: number, start = 0): number {
	let now = start;
	for (let i = 0; i < times; i++) {
		const leave = misses.leave('ana', now);
		if (leave.kind === 'wait') now = leave.until;
		misses.count('ana', now);
	}
	return now;
}

describe('misses', () => {
	it('cost nothing up to the free ones', () => {
		const misses = new Misses(terms);
		miss(misses, 4);
		expect(misses.leave('ana', 0)).toEqual({ kind: 'go' });
	});

	it('cost a wait from the last free one on, which doubles up to the longest', () => {
		const waits = [5, 6, 7, 8, 9].map((times) => {
			const misses = new Misses(terms);
			const now = miss(misses, times);
			const leave = misses.leave('ana', now);
			return leave.kind === 'wait' ? (leave.until - now) / SECOND : leave.kind;
		});
		expect(waits).toEqual([10, 20, 40, 60, 60]);
	});

	it('let a try through once its wait is over', () => {
		const misses = new Misses(terms);
		miss(misses, 5);
		expect(misses.leave('ana', 10 * SECOND - 1)).toEqual({ kind: 'wait', until: 10 * SECOND });
		expect(misses.leave('ana', 10 * SECOND)).toEqual({ kind: 'go' });
	});

	it('shut for the rest of the window when they are too many, and not a moment longer', () => {
		const misses = new Misses(terms);
		const now = miss(misses, 12);
		expect(misses.leave('ana', now + 1000 * SECOND)).toEqual({ kind: 'shut', until: DAY });
		expect(misses.leave('ana', DAY)).toEqual({ kind: 'go' });
	});

	it('are counted for each key by itself', () => {
		const misses = new Misses(terms);
		miss(misses, 12);
		expect(misses.leave('ben', 0)).toEqual({ kind: 'go' });
	});

	it('are taken back one by one, with the wait of the last', () => {
		const misses = new Misses(terms);
		miss(misses, 5);
		misses.forgive('ana');
		expect(misses.leave('ana', 0)).toEqual({ kind: 'go' });
		misses.count('ana', 0);
		expect(misses.leave('ana', 0)).toEqual({ kind: 'wait', until: 10 * SECOND });
	});

	it('are forgotten when they are cleared', () => {
		const misses = new Misses(terms);
		miss(misses, 12);
		misses.clear('ana');
		expect(misses.leave('ana', 0)).toEqual({ kind: 'go' });
	});

	it('hold no more keys than they may, and let go of what was left alone the longest', () => {
		const misses = new Misses({ ...terms, free: 1 }, 3);
		for (const key of ['a', 'b', 'c']) misses.count(key, 0);
		misses.count('a', 1);
		misses.count('d', 2);
		expect(['a', 'b', 'c', 'd'].map((key) => misses.leave(key, 2).kind)).toEqual([
			'wait',
			'go',
			'wait',
			'wait'
		]);
	});
});
