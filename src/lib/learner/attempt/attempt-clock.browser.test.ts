import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AttemptClock } from './attempt-clock.svelte.ts';

const MINUTE = 60_000;
let end: () => void;

/** Of an attempt of ten minutes that begins now. */
function aClock() {
	const clock = new AttemptClock(0, { deadline: 10 * MINUTE, serverNow: 0 });
	end = clock.start();
	return clock;
}
const pass = (minutes: number) => vi.advanceTimersByTime(minutes * MINUTE);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	end();
	vi.useRealTimers();
});

describe('the time that is left', () => {
	it('is said once at a fifth, once at a minute, and when it is over', () => {
		const clock = aClock();
		const said: string[] = [];
		for (let i = 0; i < 11 * 60; i++) {
			pass(1 / 60);
			if (clock.said !== said.at(-1)) said.push(clock.said);
		}
		expect(said).toEqual([
			'',
			'2 minutes left of 10 minutes.',
			'One minute left.',
			'Time is up. Nothing is lost.'
		]);
	});

	it('is said also where the server has leapt over the moment, as after a sleep of this device', () => {
		const clock = aClock();
		pass(5);
		clock.set({ deadline: 10 * MINUTE, serverNow: 8.5 * MINUTE });
		expect(clock.left).toBe(90);
		pass(1 / 60);
		expect(clock.said).toBe('2 minutes left of 10 minutes.');
	});

	it('is said again after more of it was given', () => {
		const clock = aClock();
		pass(8.1);
		clock.set({ deadline: 15 * MINUTE, serverNow: 8.1 * MINUTE });
		expect(clock.said).toBe('You have more time: 7 min left.');
		pass(4);
		expect(clock.said).toBe('3 minutes left of 15 minutes.');
	});

	it('is not said twice where the server says that there is a little more after all', () => {
		const clock = aClock();
		pass(8.02);
		clock.said = '';
		clock.set({ deadline: 10 * MINUTE, serverNow: 7.9 * MINUTE });
		pass(0.5);
		expect(clock.said).toBe('');
	});

	it('is not said where nothing ends the attempt', () => {
		const clock = new AttemptClock(0, { serverNow: 0 });
		end = clock.start();
		pass(60);
		expect([clock.left, clock.isShown, clock.said]).toEqual([undefined, false, '']);
	});
});
