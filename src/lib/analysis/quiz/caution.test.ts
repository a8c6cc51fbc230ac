import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { aSatOf, satItems } from '../../../../tests/builders/sat.ts';
import { cautionFor } from './caution.ts';
import { classCalibration } from './class-calibration.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';

const of = (students: number) => cautionFor(aSatOf(Array.from({ length: students }, () => [1])));

describe('the caution for a small class', () => {
	it('says that fewer than nine are too few', () => {
		expect(of(1)).toMatchObject({ kind: 'too-few', students: 1 });
		expect(of(1).text).toBe(
			'1 student is too few to judge a question by: from 9 on, questions that stand out are named here.'
		);
		expect(of(0).text).toMatch(/^0 students are too few/);
	});

	it('says how far a correlation may be out in a class of 24', () => {
		expect(of(24)).toMatchObject({ kind: 'few', error: expect.closeTo(0.204, 3) as number });
		expect(of(24).text).toBe(
			'24 students are few: a discrimination may be out by .2, so read the second decimal lightly.'
		);
	});

	it('is silent from a hundred on', () => {
		expect(of(100)).toMatchObject({ kind: 'none', text: '' });
	});

	it('goes by the smaller of two forms', () => {
		const sat = aSatOf(Array.from({ length: 30 }, () => [1]));
		const items = [...sat.items, ...satItems([anItem({ type: 'evidence' })], { form: 1 })];
		const sittings = sat.sittings.map((each, i) => ({ ...each, form: i < 10 ? 1 : 0 }));
		expect(cautionFor({ items, sittings }).text).toMatch(/^10 students to a form are few/);
	});
});

describe('the calibration of a class', () => {
	const item = anItem({ type: 'single-choice' });
	it('is that of all its answers together', () => {
		const sat = aSat(
			[item],
			[
				[{ response: rightResponse(item), sure: true }],
				[{ response: wrongResponse(item), sure: true }],
				[{ response: wrongResponse(item), sure: false }],
				[rightResponse(item)]
			]
		);
		expect(classCalibration(sat)).toEqual({ sure: { right: 1, of: 2 }, unsure: { right: 0, of: 1 } });
	});

	it('is none where nobody was asked', () => {
		expect(classCalibration(aSat([item], [[rightResponse(item)]]))).toBeUndefined();
	});
});
