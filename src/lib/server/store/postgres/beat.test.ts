import { describe, expect, it } from 'vitest';
import { BEAT_MS, nextBeat, SILENCE, type SharedTime } from './beat.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NINE = Date.UTC(2027, 2, 1, 9);
const at = (beat: number, over: Partial<SharedTime> = {}): SharedTime => ({
	beat,
	shift: 0,
	doubt: null,
	...over
});

describe('the time that counts', () => {
	it('is the clock of the server at the first start', () => {
		expect(nextBeat(undefined, NINE)).toEqual({ time: at(NINE) });
	});

	it('goes on with that clock', () => {
		expect(nextBeat(at(NINE), NINE + BEAT_MS)).toEqual({ time: at(NINE + BEAT_MS) });
	});

	it('stands still where another instance has read the clock a moment later', () => {
		expect(nextBeat(at(NINE + 5), NINE)).toEqual({ time: at(NINE + 5) });
	});

	it('has leapt where nobody was heard of for three beats', () => {
		const wall = NINE + SILENCE + 1;
		expect(nextBeat(at(NINE), wall)).toEqual({
			time: at(wall),
			leap: { at: wall, by: SILENCE + 1, of: 'restart' }
		});
	});

	it('stays where it was when the clock is set back, and goes on from there', () => {
		const { time, leap, setBack } = nextBeat(at(NINE), NINE - HOUR);
		expect([time, leap, setBack]).toEqual([at(NINE, { shift: HOUR }), undefined, HOUR]);
		expect(nextBeat(time, NINE - HOUR + BEAT_MS).time.beat).toBe(NINE + BEAT_MS);
	});

	it('has leapt by no more than it was ahead of where the clock is set right again', () => {
		const wall = NINE + 2 * BEAT_MS;
		expect(nextBeat(at(NINE + BEAT_MS, { shift: HOUR }), wall)).toEqual({ time: at(wall) });
	});

	it('is in doubt once the clock is more than a day behind it, until somebody says which is right', () => {
		const { time } = nextBeat(at(NINE), NINE - 2 * DAY);
		expect(time).toEqual({ beat: NINE, shift: 2 * DAY, doubt: NINE - 2 * DAY });
		expect(nextBeat(time, NINE - 2 * DAY + BEAT_MS).time.doubt).toBe(NINE - 2 * DAY);
	});
});
