import { describe, expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import { aDrawable } from '../../../tests/builders/drawable.ts';
import { LEVELS, mayAsk, sizeOf, TWELVE } from './blueprint.ts';

it('counts the items of all its skills', () => {
	expect(sizeOf({ skills: { locate: 2, infer: 3 } })).toBe(5);
});

it('asks for nothing where it names no skill', () => {
	expect(sizeOf({ skills: {} })).toBe(0);
});

it('asks twelve questions on one tap, two of every skill', () => {
	expect([sizeOf(TWELVE), SKILLS.map((skill) => TWELVE.skills[skill])]).toEqual([12, [2, 2, 2, 2, 2, 2]]);
});

it('says for as many questions as one tap asks how hard they are', () => {
	expect(LEVELS.reduce((sum, level) => sum + (TWELVE.difficulty?.[level] ?? 0), 0)).toBe(12);
});

describe('what a quiz may ask', () => {
	it.each([
		{ quiz: undefined, item: 'open', may: true },
		{ quiz: undefined, item: 'either', may: true },
		{ quiz: undefined, item: 'closed', may: false },
		{ quiz: 'open', item: 'open', may: true },
		{ quiz: 'open', item: 'either', may: true },
		{ quiz: 'open', item: 'closed', may: false },
		{ quiz: 'closed', item: 'open', may: false },
		{ quiz: 'closed', item: 'either', may: true },
		{ quiz: 'closed', item: 'closed', may: true }
	] as const)(
		'where its passage is $quiz: an item for a passage that is $item, $may',
		({ quiz, item, may }) => {
			const blueprint = quiz === undefined ? {} : { passage: quiz };
			expect(mayAsk(blueprint, aDrawable('a', { passage: item }))).toBe(may);
		}
	);

	it('is of any type where none is named', () => {
		expect(mayAsk({}, aDrawable('a', { type: 'gap-fill' }))).toBe(true);
	});

	it('is of the types that are named alone', () => {
		const types = ['gap-fill', 'order'] as const;
		const asked = (['gap-fill', 'single-choice', 'order'] as const).filter((type) =>
			mayAsk({ types }, aDrawable('a', { type }))
		);
		expect(asked).toEqual(['gap-fill', 'order']);
	});
});
