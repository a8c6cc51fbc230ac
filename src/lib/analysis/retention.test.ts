import { describe, expect, it } from 'vitest';
import { looksIn } from '#lib/cards/history.ts';
import { aLook } from '../../../tests/builders/look.ts';
import { aLog, cram, FIRST_DAY, review } from '../../../tests/builders/log.ts';
import { retentionFinding, retentionOf, standing } from './retention.ts';

const DAY = 24 * 60;

describe('retention', () => {
	it('is 0 of 0 where nothing was looked at, or only new cards and cards in learning', () => {
		const none = { remembered: 0, of: 0 };
		expect(retentionOf([], FIRST_DAY)).toEqual({ all: none, young: none, mature: none });
		const learning = looksIn(aLog(review('boats', 'again'), review('boats', 'good')));
		expect(retentionOf(learning, FIRST_DAY).all).toEqual(none);
	});

	it('counts looks at what was due, Hard as remembered and Again as not', () => {
		// Easy at first sight: learnt at once, and due within two weeks. Tides are looked at a day later, before their time.
		const looks = looksIn(
			aLog(
				review('boats', 'easy'),
				review('tides', 'easy'),
				review('crew', 'easy'),
				[review('tides', 'good'), DAY],
				[cram('crew', 'again'), 19 * DAY],
				review('boats', 'hard'),
				review('crew', 'again')
			)
		);
		expect(retentionOf(looks, FIRST_DAY + 20).all).toEqual({ remembered: 1, of: 2 });
	});

	it('parts young from mature at an interval of 21 days before the look', () => {
		const looks = [
			aLook({ interval: 20, rating: 'again' }),
			aLook({ interval: 20 }),
			aLook({ interval: 21 }),
			aLook({ interval: 300 })
		];
		expect(retentionOf(looks, FIRST_DAY)).toEqual({
			all: { remembered: 3, of: 4 },
			young: { remembered: 1, of: 2 },
			mature: { remembered: 2, of: 2 }
		});
	});

	it('looks back on thirty days of study', () => {
		const looks = [aLook({ day: FIRST_DAY - 30 }), aLook({ day: FIRST_DAY - 29 }), aLook({ day: FIRST_DAY })];
		expect(retentionOf(looks, FIRST_DAY).all.of).toBe(2);
	});
});

describe('what is said of retention', () => {
	// Of 100 at 0.9 the deviation is √(0.9 × 0.1 ÷ 100) = 0.03, and 1.96 of them are 0.0588.
	it.each([
		[84, 'less'],
		[85, 'as'],
		[95, 'as'],
		[96, 'more']
	])('of %i of 100 where nine in ten are aimed for is: %s', (remembered, said) => {
		expect(standing({ remembered, of: 100 }, 0.9)).toBe(said);
	});

	it('is a bare count where there are few, and that there is none', () => {
		expect(retentionFinding({ remembered: 2, of: 29 }, 0.9)).toBe('2 of 29 remembered');
		expect(retentionFinding({ remembered: 0, of: 0 }, 0.9)).toBe('No due card looked at in 30 days');
		expect(retentionFinding({ remembered: 84, of: 100 }, 0.9)).toBe('You remember less than you aim for');
	});
});
