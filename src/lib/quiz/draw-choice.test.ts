import { describe, expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { aDrawable } from '../../../tests/builders/drawable.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { wrongResponse } from '../../../tests/builders/response.ts';
import { USUAL, type Choice } from './choice.ts';
import { drawChoice } from './draw-choice.ts';
import type { Seed } from './rng.ts';

const bank = SKILLS.flatMap((skill) =>
	[0, 1, 2].map((i) =>
		aDrawable(`${skill}-${i}`, { skill, paragraph: i + 1, type: i === 2 ? 'match' : 'single-choice' })
	)
);
const nothing = { seen: new Set<never>(), finished: [] };
const draw = (choice: Partial<Choice>, past: Parameters<typeof drawChoice>[4] = nothing) =>
	drawChoice({ ...USUAL, ...choice }, bank, aPassage(), 'SPRING' as Seed, past);

describe('a quiz that was chosen', () => {
	it('asks so many questions of the skills and types that were chosen, and no others', () => {
		const drawn = draw({ count: 2, skills: ['locate', 'infer'], types: ['match'] });
		expect(drawn).toMatchObject({ kind: 'form', form: { items: ['ferry/infer-2', 'ferry/locate-2'] } });
	});

	it('carries the conditions it is to be taken on', () => {
		const conditions = { passage: 'open', feedback: 'end', confidence: true, minutes: 10 } as const;
		expect(draw({ conditions })).toMatchObject({ kind: 'form', conditions });
	});

	it('is said to be short where there is not so much, with the largest that there is', () => {
		const drawn = draw({ skills: ['locate'] });
		expect(drawn).toMatchObject({ kind: 'short', short: 9, shorter: { form: { items: { length: 3 } } } });
	});

	it('is said to be short with how many there are, where some of those exclude others', () => {
		const enemies = [aDrawable('when', { enemies: ['where'] }), aDrawable('where')];
		const drawn = drawChoice({ ...USUAL, count: 2 }, enemies, aPassage(), 'SPRING' as Seed, nothing);
		expect(drawn).toMatchObject({ kind: 'short', short: 1, fitting: 2 });
	});

	it.each([{ skills: [] }, { types: [] }])(
		'is short of all its questions where none is chosen: %o',
		(none) => {
			const empty = { form: { items: [] } };
			expect(draw({ count: 8, ...none })).toMatchObject({
				kind: 'short',
				short: 8,
				fitting: 0,
				shorter: empty
			});
		}
	);

	it('of what was missed asks nothing else, seen though it is', () => {
		const item = anItem({ type: 'single-choice', id: 'ferry/infer-1' });
		const past = anAttempt([item], { responses: { [item.id]: wrongResponse(item) } });
		const drawn = draw({ count: 4, missed: true }, { seen: new Set([item.id]), finished: [past] });
		expect(drawn).toMatchObject({ kind: 'short', short: 3, shorter: { form: { items: ['ferry/infer-1'] } } });
	});
});
