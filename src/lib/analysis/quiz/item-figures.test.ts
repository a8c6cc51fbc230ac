import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { anAnswer, aSat, aSatOf, aSitting, satItems } from '../../../../tests/builders/sat.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { itemFigures } from './item-figures.ts';

// Six students, three questions of 1, 2 and 1 point. The figures were worked out once more by another program.
const worked = aSatOf(
	[
		[1, 2, 0],
		[1, 1, 1],
		[0, 2, 1],
		[1, 0, 0],
		[0, 1, 0],
		[1, 2, 1]
	],
	[1, 2, 1]
);
const [first, second, third] = itemFigures(worked);

const tables = fc
	.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 6 }))
	.chain(([students, items]) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: items, maxLength: items }), {
			minLength: students,
			maxLength: students
		})
	);

describe('the figures of a question', () => {
	it('have the share of its points that was earned as facility, and the deviation as a share of them too', () => {
		// Second question: 2, 1, 2, 0, 1, 2 of 2: mean 1⅓; squares of the differences 3⅓, so a variance of ⅔.
		expect(second).toMatchObject({ students: 6, guess: 1 / 3 });
		expect(second?.facility).toBeCloseTo(2 / 3, 12);
		expect(second?.deviation).toBeCloseTo(Math.sqrt(2 / 3) / 2, 12);
	});

	it('set its points against those of the rest', () => {
		// Third question with the rest 3, 2, 2, 1, 1, 3: covariance 0.2, variances 0.3 and 0.8.
		expect(third?.discrimination).toBeCloseTo(0.2 / Math.sqrt(0.3 * 0.8), 12);
		expect(second?.discrimination).toBeCloseTo(0.21693, 5);
		expect(first?.discrimination).toBeCloseTo(-0.11043, 5);
	});

	it('have the discrimination as a share of the best that its points could do', () => {
		// Third question: sorted 0, 0, 0, 1, 1, 1 with 1, 1, 2, 2, 3, 3: covariance 0.4.
		expect(third?.efficiency).toBeCloseTo(0.5, 12);
		expect([first?.efficiency, second?.efficiency]).toEqual([
			expect.closeTo(-0.125, 12) as number,
			expect.closeTo(0.25, 12) as number
		]);
	});

	it('have the weight that was meant, and the one that it has', () => {
		expect([first, second, third].map((each) => each?.intendedWeight)).toEqual([0.25, 0.5, 0.25]);
		// Covariances with the whole score 0.2, 0.8 and 0.5.
		const roots = [0.2, 0.8, 0.5].map(Math.sqrt);
		const all = roots.reduce((sum, root) => sum + root, 0);
		[first, second, third].forEach((each, i) =>
			expect(each?.effectiveWeight).toBeCloseTo(roots[i]! / all, 12)
		);
	});

	it('have no effective weight where a question goes against the score, and leave it out of the others', () => {
		// Covariances with the whole score 0.2, 0.15 and −0.15.
		const figures = itemFigures(
			aSatOf([
				[1, 1, 0],
				[1, 1, 0],
				[1, 0, 1],
				[0, 0, 1],
				[1, 1, 0]
			])
		);
		expect(figures[2]).not.toHaveProperty('effectiveWeight');
		expect(figures[0]?.effectiveWeight).toBeCloseTo(0.535898, 6);
		expect(figures[1]?.effectiveWeight).toBeCloseTo(0.464102, 6);
	});

	it('have no discrimination where everyone was right', () => {
		const [all] = itemFigures(
			aSatOf([
				[1, 1],
				[1, 0],
				[1, 1]
			])
		);
		expect(all).toMatchObject({ facility: 1, deviation: 0 });
		expect(all).not.toHaveProperty('discrimination');
		expect(all).not.toHaveProperty('efficiency');
	});

	it('have none either where the rest never varies, and no deviation with one student', () => {
		const [alone] = itemFigures(aSatOf([[1], [0]]));
		expect(alone).not.toHaveProperty('discrimination');
		const [once] = itemFigures(aSatOf([[1, 0]]));
		expect(once).toEqual({
			item: 'ferry/q1',
			students: 1,
			facility: 1,
			guess: 1 / 3,
			intendedWeight: 0.5
		});
	});

	it('are only a count where nobody had it, and where no key marks it', () => {
		const essay = anItem({ type: 'open-response' });
		const written = aSat([essay], [[rightResponse(essay)]]);
		expect(itemFigures(written)).toEqual([{ item: 'ferry/open-response', students: 1 }]);
		expect(itemFigures({ ...written, sittings: [] })).toEqual([{ item: 'ferry/open-response', students: 0 }]);
	});

	it('of two forms are over those alone who had the form', () => {
		const [a1, a2, b1, b2] = ['a1', 'a2', 'b1', 'b2'].map((id) =>
			anItem({ type: 'single-choice', id: `ferry/${id}` })
		) as [ReturnType<typeof anItem>, ...ReturnType<typeof anItem>[]];
		const sat = (form: number, name: string, items: (typeof a1)[], right: boolean[]) =>
			aSitting(
				name,
				items.map((item, i) => anAnswer(item, right[i] ? rightResponse(item) : wrongResponse(item))),
				{ form }
			);
		const figures = itemFigures({
			items: [...satItems([a1, a2!]), ...satItems([b1!, b2!], { form: 1 })],
			sittings: [
				sat(0, 'ana', [a1, a2!], [true, true]),
				sat(0, 'ben', [a1, a2!], [false, false]),
				sat(1, 'cyd', [b1!, b2!], [true, false])
			]
		});
		expect(figures.map(({ students, facility }) => [students, facility])).toEqual([
			[2, 0.5],
			[2, 0.5],
			[1, 1],
			[1, 0]
		]);
		expect(figures[0]?.discrimination).toBeCloseTo(1, 12);
		expect(figures[0]?.effectiveWeight).toBeCloseTo(0.5, 12);
	});

	it('never leave their range, and are never NaN', () => {
		fc.assert(
			fc.property(tables, (points) => {
				for (const figures of itemFigures(
					aSatOf(
						points,
						points[0]!.map(() => 2)
					)
				)) {
					const { facility, discrimination = 0, efficiency = 0, effectiveWeight = 0 } = figures;
					expect(Object.values(figures).some(Number.isNaN)).toBe(false);
					expect(facility! >= 0 && facility! <= 1).toBe(true);
					expect(Math.abs(discrimination) <= 1 && efficiency <= 1 && Math.abs(effectiveWeight) <= 1).toBe(
						true
					);
				}
			}),
			{ seed: 1 }
		);
	});

	it('are the same in whatever order the students come', () => {
		fc.assert(
			fc.property(tables, (points) => {
				const sat = aSatOf(
					points,
					points[0]!.map(() => 2)
				);
				const turned = itemFigures({ ...sat, sittings: [...sat.sittings].reverse() });
				itemFigures(sat).forEach(({ discrimination, efficiency, effectiveWeight }, i) => {
					const other = turned[i]!;
					expect(other.discrimination ?? 9).toBeCloseTo(discrimination ?? 9, 9);
					expect(other.efficiency ?? 9).toBeCloseTo(efficiency ?? 9, 9);
					expect(other.effectiveWeight ?? 9).toBeCloseTo(effectiveWeight ?? 9, 6);
				});
			}),
			{ seed: 2 }
		);
	});

	it('stay as they are where all points are worth three times as much', () => {
		fc.assert(
			fc.property(tables, (points) => {
				const small = itemFigures(
					aSatOf(
						points,
						points[0]!.map(() => 2)
					)
				);
				const large = itemFigures(
					aSatOf(
						points.map((row) => row.map((value) => value * 3)),
						points[0]!.map(() => 6)
					)
				);
				small.forEach((each, i) => {
					for (const [name, value] of Object.entries(each))
						if (typeof value === 'number') expect(large[i]![name as 'facility']).toBeCloseTo(value, 6);
				});
			}),
			{ seed: 3 }
		);
	});
});
