import { describe, expect, it } from 'vitest';
import { aLook } from '../../../tests/builders/look.ts';
import { FIRST_DAY } from '../../../tests/builders/log.ts';
import { cardDays } from './card-days.ts';

describe('the days of cards', () => {
	it('are thirty, today the last, with nothing on them where nothing was done', () => {
		const days = cardDays([], FIRST_DAY);
		expect(days).toHaveLength(30);
		expect(days.at(-1)).toEqual({ day: FIRST_DAY, looks: 0, seconds: 0 });
	});

	it('add up looks and seconds, crams among them, and leave out what was before', () => {
		const looks = [
			aLook({ day: FIRST_DAY - 30 }),
			aLook({ day: FIRST_DAY - 29, seconds: 7 }),
			aLook({ seconds: 10 }),
			aLook({ seconds: 20, counts: false })
		];
		const days = cardDays(looks, FIRST_DAY);
		expect(days[0]).toEqual({ day: FIRST_DAY - 29, looks: 1, seconds: 7 });
		expect(days.at(-1)).toEqual({ day: FIRST_DAY, looks: 2, seconds: 30 });
		expect(days.reduce((sum, { looks }) => sum + looks, 0)).toBe(3);
	});
});
