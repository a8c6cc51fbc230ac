import { describe, expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { sizeOf } from '#lib/quiz/blueprint.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import type { Plan } from './assignment.ts';
import { alsoInPractice, assignable, chosenBy, usualPlan } from './plan.ts';

const seed = 'SPRING' as Seed;
const passage = aPassage();
const open = { passage: 'open', arrangement: 'shuffled' } as const;

/** So many questions of each skill that may be given out, spread over three paragraphs, none an enemy of another. */
function bankOf(each: number, given: Partial<Item> = {}): { items: Item[]; passage: typeof passage } {
	const items = SKILLS.flatMap((skill, s) =>
		Array.from({ length: each }, (_, i) =>
			anItem({
				type: 'single-choice',
				id: `ferry/${skill}-${i}`,
				skill,
				use: 'both',
				paragraph: ((s + i) % 3) + 1,
				difficulty: (i % 5) + 1,
				...(given as object)
			})
		)
	);
	return { items, passage };
}
const pick = (...ids: string[]): Plan => ({ kind: 'picked', items: ids as ItemId[], seed });

describe('what may be given out', () => {
	const items = (['practice', 'assign', 'both'] as const).map((use) => ({ use }));

	it('is what is not for practice alone', () => {
		expect(assignable(items)).toEqual([{ use: 'assign' }, { use: 'both' }]);
	});

	it('is, where nothing may be looked up, what is kept for quizzes like this', () => {
		expect(assignable(items, true)).toEqual([{ use: 'assign' }]);
		expect(alsoInPractice(items)).toBe(1);
	});
});

describe('the usual quiz', () => {
	it('asks twelve questions over all skills, and there is such a quiz', () => {
		const bank = bankOf(4);
		const plan = usualPlan(bank, seed);
		expect(plan).toMatchObject({ kind: 'drawn', onlyAssign: false });
		const { items, forms, obstacles } = chosenBy(plan, open, bank);
		expect([items.length, forms.length, obstacles]).toEqual([12, 1, []]);
		expect(new Set(items.map(({ skill }) => skill)).size).toBe(6);
	});

	it('is as large as a small bank allows', () => {
		const bank = bankOf(1);
		const plan = usualPlan(bank, seed);
		expect(plan.kind === 'drawn' && sizeOf(plan.blueprint)).toBe(6);
		expect(chosenBy(plan, open, bank).obstacles).toEqual([]);
	});

	it('asks nothing that is for practice, or that nobody marks', () => {
		const bank = bankOf(2);
		bank.items.push(anItem({ type: 'open-response', id: 'ferry/essay', use: 'both' }));
		bank.items.push(anItem({ type: 'single-choice', id: 'ferry/own', use: 'practice' }));
		const ids = chosenBy(usualPlan(bank, seed), open, bank).items.map(({ id }) => id);
		expect(ids).not.toContain('ferry/essay');
		expect(ids).not.toContain('ferry/own');
	});

	it('is none where there is nothing to give out', () => {
		const bank = { items: [], passage };
		expect(chosenBy(usualPlan(bank, seed), open, bank)).toMatchObject({
			forms: [],
			obstacles: ['No question is asked for. Give at least one skill a number.']
		});
	});
});

describe('a drawn quiz', () => {
	const drawn = (skills: object, given: object = {}): Plan => ({
		kind: 'drawn',
		blueprint: { skills, ...given },
		seed,
		onlyAssign: false
	});

	it('is the same for the same plan and bank', () => {
		const bank = bankOf(4);
		const plan = drawn({ locate: 3, infer: 2 });
		expect(chosenBy(plan, open, bank)).toEqual(
			chosenBy(plan, open, { ...bank, items: bank.items.toReversed() })
		);
	});

	it('is two forms that share nothing where they are parallel', () => {
		const { forms, items } = chosenBy(
			drawn({ locate: 2 }),
			{ ...open, arrangement: 'parallel' },
			bankOf(4, { difficulty: 3 })
		);
		expect(forms.map((form) => form.items.length)).toEqual([2, 2]);
		expect(new Set(items).size).toBe(4);
	});

	it('goes by where the terms put the passage', () => {
		const bank = bankOf(2, { passage: 'open' });
		const plan = drawn({ locate: 1 }, { passage: 'open' });
		expect(chosenBy(plan, { ...open, passage: 'closed' }, bank)).toMatchObject({
			forms: [],
			obstacles: ['No question fits what is chosen. Allow more skills or ways to answer.']
		});
	});

	it('says in words what it is short of, and what it could do with', () => {
		const { items, obstacles, makeDo } = chosenBy(drawn({ locate: 5, infer: 1 }), open, bankOf(3));
		expect(items).toHaveLength(4);
		expect(obstacles).toEqual([
			'Only 4 of the 6 questions can be asked together. Locate: 5 wanted, 3 there.'
		]);
		expect(makeDo).toEqual({ locate: 3, infer: 1 });
	});

	it('says what two forms are short of', () => {
		const terms = { ...open, arrangement: 'parallel' } as const;
		expect(chosenBy(drawn({ locate: 2 }), terms, bankOf(3, { difficulty: 3 })).obstacles).toEqual([
			'Two forms of 2 questions that share none are 1 question short. Locate: 4 wanted, 3 there.'
		]);
	});

	it('asks only what cannot be looked up, where that is wanted', () => {
		const bank = bankOf(2);
		bank.items.push(anItem({ type: 'single-choice', id: 'ferry/secret', use: 'assign', skill: 'locate' }));
		const plan: Plan = { kind: 'drawn', blueprint: { skills: { locate: 1 } }, seed, onlyAssign: true };
		expect(chosenBy(plan, open, bank).items.map(({ id }) => id)).toEqual(['ferry/secret']);
	});
});

describe('a quiz picked by hand', () => {
	const bank = bankOf(2);

	it('is what was picked', () => {
		const { items, obstacles } = chosenBy(pick('ferry/infer-0', 'ferry/locate-1'), open, bank);
		expect(items.map(({ id }) => id).sort()).toEqual(['ferry/infer-0', 'ferry/locate-1']);
		expect(obstacles).toEqual([]);
	});

	it('names what is gone, may not be given out, or needs the passage elsewhere', () => {
		const odd = {
			passage,
			items: [
				...bank.items,
				anItem({ type: 'single-choice', id: 'ferry/own', use: 'practice' }),
				anItem({ type: 'evidence', id: 'ferry/where', use: 'assign' })
			]
		};
		const plan = pick('ferry/own', 'ferry/gone', 'ferry/where');
		expect(chosenBy(plan, { ...open, passage: 'closed' }, odd).obstacles).toEqual([
			'2 of the questions that you picked are in the bank no longer.',
			'1 of the questions can only be asked beside the passage. Put the passage beside the questions, or leave it out.'
		]);
	});

	it('is nothing where nothing is picked', () => {
		expect(chosenBy(pick(), open, bank)).toMatchObject({ forms: [], obstacles: ['No question is picked.'] });
	});
});
