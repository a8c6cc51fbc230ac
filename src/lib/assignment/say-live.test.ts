import { describe, expect, it } from 'vitest';
import type { LiveRow } from './live.ts';
import { sayStanding } from './say-live.ts';

const MINUTE = 60_000;
const row = (given: Partial<LiveRow>): LiveRow => ({
	id: 'a',
	name: 'Ana',
	stage: 'working',
	cells: [],
	answered: 0,
	...given
});

describe('where a student is', () => {
	it.each<[string, Partial<LiveRow>, string]>([
		['has not joined', { stage: 'missing' }, 'Not joined'],
		['has joined and not begun', { stage: 'joined' }, 'Not begun'],
		['is at a question', { here: 8, savedAt: 10 * MINUTE }, 'On 8'],
		['has answered all and not handed it in', { savedAt: 10 * MINUTE }, 'All answered'],
		['has finished', { stage: 'finished', score: { earned: 8.5, possible: 12 } }, '8½ of 12']
	])('is said of one who %s', (_, given, text) => {
		expect(sayStanding(row(given), 10 * MINUTE, false)).toEqual({ text, calls: false });
	});

	it('tells no score where marks are hidden', () => {
		const done = row({ stage: 'finished', score: { earned: 4, possible: 12 } });
		expect(sayStanding(done, 0, true).text).toBe('Finished');
	});

	it('calls for a look when nothing was saved for three minutes', () => {
		const quiet = row({ here: 4, savedAt: 0 });
		expect(sayStanding(quiet, 3 * MINUTE - 1, false).calls).toBe(false);
		expect(sayStanding(quiet, 3 * MINUTE, false)).toEqual({ text: 'Quiet 3 min', calls: true });
	});

	it('says rather that a page is lost than that its student is quiet', () => {
		const lost = row({ here: 4, savedAt: 0, heardAt: MINUTE });
		expect(sayStanding(lost, 5 * MINUTE, false)).toEqual({ text: 'Lost 4 min', calls: true });
	});

	it('does not take a page for lost that was never heard of: it may have no scripts', () => {
		expect(sayStanding(row({ here: 1, savedAt: 0 }), 3 * MINUTE, false).text).toBe('Quiet 3 min');
	});

	it('does not take a page for lost that is only out of sight, where browsers let it speak once a minute', () => {
		expect(
			sayStanding(row({ here: 1, savedAt: 2 * MINUTE, heardAt: 2 * MINUTE }), 4 * MINUTE, false).text
		).toBe('On 1');
	});
});
