import { describe, expect, it } from 'vitest';
import { SILENCE } from './beat.ts';
import { SharedClock } from './shared-clock.ts';

const NINE = Date.UTC(2027, 2, 1, 9);

function aClock() {
	const machine = { passed: 0 };
	const clock = new SharedClock(() => machine.passed);
	clock.set(NINE);
	return { clock, machine };
}

describe('a clock that is shared', () => {
	it('goes on between two looks, in whole milliseconds', () => {
		const { clock, machine } = aClock();
		machine.passed = 1500.7;
		expect(clock.now()).toBe(NINE + 1500);
	});

	it('stands still where no look follows: what has happened by then others have to say', () => {
		const { clock, machine } = aClock();
		machine.passed = 60_000;
		expect(clock.now()).toBe(NINE + SILENCE);
	});

	it('is not set back by a look that comes late', () => {
		const { clock, machine } = aClock();
		machine.passed = 2000;
		clock.now();
		clock.set(NINE + 1900);
		expect(clock.now()).toBe(NINE + 2000);
	});

	it('is set back where somebody has said that it was wrong by days', () => {
		const { clock } = aClock();
		clock.now();
		clock.set(NINE - 86_400_000);
		expect(clock.now()).toBe(NINE - 86_400_000);
	});
});
