import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { OwnNews } from '../store/news.ts';
import { Pace } from './pace.ts';

const MINE = 'mine' as AssignmentId;
const TERMS = { soonest: 700, latest: 3000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pace that waits already. @returns how many milliseconds it has waited, once it is over */
function waiting() {
	const news = new OwnNews();
	const pace = new Pace(news, MINE, TERMS);
	const began = Date.now();
	const waited = pace.pause().then(() => Date.now() - began);
	return { news, pace, waited };
}

it('comes at last where nothing is heard', async () => {
	const { waited } = waiting();
	await vi.advanceTimersByTimeAsync(TERMS.latest);
	expect(await waited).toBe(TERMS.latest);
});

it('comes with the first change after a short rest', async () => {
	const { news, waited } = waiting();
	await vi.advanceTimersByTimeAsync(1000);
	news.tell({ kind: 'work', assignment: MINE });
	await vi.advanceTimersByTimeAsync(0);
	expect(await waited).toBe(1000);
});

it('rests whatever changes meanwhile, and then comes once', async () => {
	const { news, pace, waited } = waiting();
	for (let i = 0; i < 3000; i++) news.tell({ kind: 'work', assignment: MINE });
	await vi.advanceTimersByTimeAsync(TERMS.soonest);
	expect(await waited).toBe(TERMS.soonest);
	const again = pace.pause().then(() => Date.now());
	const from = Date.now();
	await vi.advanceTimersByTimeAsync(TERMS.latest);
	expect((await again) - from).toBe(TERMS.latest);
});

it('comes where news were missed, and not for what is no news of its quiz', async () => {
	const { news, waited } = waiting();
	await vi.advanceTimersByTimeAsync(TERMS.soonest);
	news.tell({ kind: 'work', assignment: 'another' as AssignmentId });
	news.tell({ kind: 'page', attempt: 'mine' as AttemptId });
	await vi.advanceTimersByTimeAsync(100);
	news.tell({ kind: 'missed' });
	await vi.advanceTimersByTimeAsync(0);
	expect(await waited).toBe(TERMS.soonest + 100);
});

it('hears nothing any more once it has ended', async () => {
	const { news, pace, waited } = waiting();
	pace.end();
	await vi.advanceTimersByTimeAsync(1000);
	news.tell({ kind: 'work', assignment: MINE });
	await vi.advanceTimersByTimeAsync(2000);
	expect(await waited).toBe(TERMS.latest);
});
