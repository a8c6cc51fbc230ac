import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import {
	aDrawable,
	banksOf,
	blueprintsOf,
	countOf,
	everyQuiz,
	keepsRules,
	levelsOf,
	seeds,
	THREE_SKILLS as THREE,
	type Drawables
} from '../../../tests/builders/drawable.ts';
import { LEVELS, mayAsk, sizeOf, TWELVE, type Blueprint } from './blueprint.ts';
import { generate, type Generated } from './generate.ts';
import { indexItems, type Drawable } from './index-items.ts';
import { rngFor, type Seed } from './rng.ts';

const SPRING = 'SPRING' as Seed;
const NOTHING_SEEN: ReadonlySet<ItemId> = new Set();
const SEVEN = [0, 1, 2, 3, 4, 5, 6];

/** An item that counts for a paragraph. */
const asked = (local: string, skill: Skill, paragraph: number, enemies: string[] = []): Drawable =>
	aDrawable(local, { skill, paragraph, enemies });

/** Few enough to try every quiz. */
const banks = banksOf(8, 4);
const blueprints = blueprintsOf(3);
const count = fc.integer({ min: 0, max: 3 });
/** A bank, and the ids of those of its items that were seen. */
const banksSeen = banks.chain((bank) =>
	fc.record({
		bank: fc.constant(bank),
		seen: fc.subarray(bank.items.map(({ id }) => id)).map((ids): ReadonlySet<ItemId> => new Set(ids))
	})
);

const generated = (
	{ items, paragraphs }: Drawables,
	blueprint: Blueprint,
	seed = SPRING,
	seen = NOTHING_SEEN
): Generated => generate(indexItems(items, paragraphs), blueprint, seed, seen);

/** The items of what was generated; of a shortfall, `undefined`. */
function drawn(bank: Drawables, result: Generated): Drawable[] | undefined {
	if (result.kind === 'shortfall') return undefined;
	return result.form.items.map((id) => bank.items.find((item) => item.id === id)!);
}

const onParagraph = (items: readonly Drawable[], paragraph: number) =>
	items.filter((item) => item.paragraph === paragraph).length;

/** The size of the largest quiz that asks no more of a skill than the blueprint does. */
const largest = (bank: Drawables, blueprint: Blueprint) =>
	Math.max(...everyQuiz(bank, blueprint).map((set) => set.length));

const check = <T>(property: fc.IProperty<T>, numRuns = 500): void =>
	fc.assert(property, { seed: 1, numRuns });

describe('a quiz', () => {
	it('has as many items of each skill as its blueprint says', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const items = drawn(bank, generated(bank, blueprint, seed, seen));
				if (items === undefined) return;
				for (const skill of THREE) expect(countOf(items, skill)).toBe(blueprint.skills[skill]);
			})
		);
	});

	it('has no item twice', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const items = drawn(bank, generated(bank, blueprint, seed, seen)) ?? [];
				expect(new Set(items).size).toBe(items.length);
			})
		);
	});

	it('has what its blueprint allows alone, no two enemies, and no more of a paragraph than ⌈n ∕ paragraphs⌉ + 1', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const items = drawn(bank, generated(bank, blueprint, seed, seen));
				expect(items === undefined || keepsRules(items, bank.paragraphs, blueprint)).toBe(true);
			})
		);
	});

	it('keeps the share of a paragraph even where all that was not seen is about that one', () => {
		const bank = {
			items: ['a', 'b', 'c', 'd'].map((id, i) => asked(id, 'locate', i === 3 ? 2 : 1)),
			paragraphs: 3
		};
		const seen = new Set(['ferry/d' as ItemId]);
		const items = drawn(bank, generated(bank, { skills: { locate: 3 } }, SPRING, seen))!;
		expect(onParagraph(items, 1)).toBe(2);
	});

	it('asks nothing that was seen while there is a quiz of which nothing was', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const unseen = { ...bank, items: bank.items.filter(({ id }) => !seen.has(id)) };
				const items = drawn(bank, generated(bank, blueprint, seed, seen)) ?? [];
				const needless =
					largest(unseen, blueprint) === sizeOf(blueprint) && items.some(({ id }) => seen.has(id));
				expect(needless).toBe(false);
			})
		);
	});

	it('asks what was not seen before what was, where both are needed', () => {
		const bank = {
			items: ['a', 'b', 'c', 'd', 'e'].map((id, i) => asked(id, 'locate', i + 1)),
			paragraphs: 5
		};
		const seen = new Set(['ferry/b', 'ferry/c', 'ferry/e'] as ItemId[]);
		for (let i = 0; i < 20; i++) {
			const items = drawn(bank, generated(bank, { skills: { locate: 3 } }, `S${i}` as Seed, seen));
			expect(items?.map(({ id }) => id)).toEqual(expect.arrayContaining(['ferry/a', 'ferry/d']));
		}
	});

	it('is the same in whatever order the items come', () => {
		const mixed = banksSeen.chain(({ bank, seen }) =>
			fc.record({
				bank: fc.constant(bank),
				seen: fc.constant(seen),
				items: fc.shuffledSubarray(bank.items, { minLength: bank.items.length })
			})
		);
		check(
			fc.property(mixed, blueprints, seeds, ({ bank, seen, items }, blueprint, seed) => {
				expect(generated({ ...bank, items }, blueprint, seed, seen)).toEqual(
					generated(bank, blueprint, seed, seen)
				);
			})
		);
	});

	it('is another under another seed', () => {
		const bank = {
			items: Array.from({ length: 12 }, (_, i) => asked(`q${i}`, 'locate', i + 1)),
			paragraphs: 12
		};
		const quizzes = Array.from({ length: 20 }, (_, i) =>
			drawn(bank, generated(bank, { skills: { locate: 4 } }, `S${i}` as Seed))
				?.map(({ id }) => id)
				.join()
		);
		// There are 495 ways to take four of twelve.
		expect(new Set(quizzes).size).toBeGreaterThan(15);
	});

	it('has no paragraph twice where there are as many as questions and each has an item of every skill', () => {
		check(
			fc.property(fc.tuple(count, count, count), seeds, ([locate, attribute, infer], seed) => {
				const paragraphs = Math.max(1, locate + attribute + infer);
				const bank = {
					items: THREE.flatMap((skill) =>
						Array.from({ length: paragraphs }, (_, p) => asked(`${skill}-${p}`, skill, p + 1))
					),
					paragraphs
				};
				const items = drawn(bank, generated(bank, { skills: { locate, attribute, infer } }, seed)) ?? [];
				const homes = items.map(({ paragraph }) => paragraph);
				expect([homes.length, new Set(homes).size]).toEqual([
					locate + attribute + infer,
					locate + attribute + infer
				]);
			})
		);
	});

	it('asks as many of each level as its blueprint prefers, where there are items of every level', () => {
		const bank = {
			items: SKILLS.flatMap((skill) =>
				LEVELS.flatMap((difficulty) =>
					SEVEN.map((i) => aDrawable(`${skill}-${difficulty}-${i}`, { skill, difficulty, paragraph: i + 1 }))
				)
			),
			paragraphs: 7
		};
		const profiles = fc
			.array(fc.constantFrom(...LEVELS), { minLength: 12, maxLength: 12 })
			.map((drawn) =>
				Object.fromEntries(LEVELS.map((level) => [level, drawn.filter((l) => l === level).length]))
			);
		check(
			fc.property(profiles, seeds, (difficulty, seed) => {
				const items = drawn(bank, generated(bank, { ...TWELVE, difficulty }, seed))!;
				expect(levelsOf(items)).toEqual(Object.values(difficulty));
			}),
			100
		);
	});

	it('has no item that could give way to one of a level that is wanted more, seen no sooner and as well spread', () => {
		const off = (items: readonly Drawable[], { difficulty = {} }: Blueprint) =>
			levelsOf(items).reduce((sum, there, i) => sum + Math.abs(there - (difficulty[LEVELS[i]!] ?? 0)), 0);
		const crowd = (items: readonly Drawable[]) =>
			items.reduce((sum, { paragraph }) => sum + onParagraph(items, paragraph), 0);
		const wishes = fc.record({ 1: count, 2: count, 3: count });
		check(
			fc.property(banksSeen, blueprints, wishes, seeds, ({ bank, seen }, blueprint, difficulty, seed) => {
				const wished = { ...blueprint, difficulty };
				const items = drawn(bank, generated(bank, wished, seed, seen)) ?? [];
				const better = items.flatMap((item) =>
					bank.items
						.filter((other) => other.skill === item.skill && !items.includes(other))
						.filter((other) => !seen.has(other.id) || seen.has(item.id))
						.map((other) => items.map((each) => (each === item ? other : each)))
						.filter((others) => keepsRules(others, bank.paragraphs, wished) && crowd(others) <= crowd(items))
						.filter((others) => off(others, wished) < off(items, wished))
				);
				expect(better).toEqual([]);
			}),
			1000
		);
	});

	it('brings in no two enemies for the sake of the levels that are preferred', () => {
		// Inference, drawn last, is of level 2 alone. Where a and b were drawn for locate, one of c and d has to take the
		// place of one of them, and then nothing that of the other.
		const bank = {
			items: [
				aDrawable('a', { difficulty: 2, paragraph: 1 }),
				aDrawable('b', { difficulty: 2, paragraph: 2 }),
				aDrawable('c', { difficulty: 4, paragraph: 3, enemies: ['d'] }),
				aDrawable('d', { difficulty: 4, paragraph: 4, enemies: ['c'] }),
				...[5, 6, 7, 8, 9].map((paragraph) =>
					aDrawable(`e${paragraph}`, { skill: 'infer', difficulty: 2, paragraph })
				)
			],
			paragraphs: 9
		};
		const blueprint: Blueprint = { skills: { locate: 2, infer: 2 }, difficulty: { 2: 2, 4: 2 } };
		for (let i = 0; i < 40; i++)
			expect(levelsOf(drawn(bank, generated(bank, blueprint, `S${i}` as Seed))!)).toEqual([0, 3, 0, 1, 0]);
	});

	it('asks another paragraph before another level', () => {
		const bank = {
			items: [
				aDrawable('a', { difficulty: 1, paragraph: 1 }),
				aDrawable('b', { difficulty: 1, paragraph: 1 }),
				aDrawable('c', { difficulty: 5, paragraph: 2 })
			],
			paragraphs: 2
		};
		for (let i = 0; i < 20; i++) {
			const items = drawn(
				bank,
				generated(bank, { skills: { locate: 2 }, difficulty: { 1: 2 } }, `S${i}` as Seed)
			);
			expect(items?.map(({ id }) => id)).toContain('ferry/c');
		}
	});

	it('asks what was not seen before a level that is preferred', () => {
		const bank = {
			items: [1, 1, 5].map((difficulty, i) => aDrawable(`q${i}`, { difficulty })),
			paragraphs: 1
		};
		const seen = new Set(['ferry/q0', 'ferry/q1'] as ItemId[]);
		const blueprint: Blueprint = { skills: { locate: 2 }, difficulty: { 1: 2 } };
		for (let i = 0; i < 20; i++)
			expect(drawn(bank, generated(bank, blueprint, `S${i}` as Seed, seen))?.map(({ id }) => id)).toContain(
				'ferry/q2'
			);
	});

	it('of nothing has no items', () => {
		expect(generated({ items: [], paragraphs: 1 }, { skills: {} })).toEqual({
			kind: 'form',
			form: { items: [], seed: SPRING }
		});
	});

	it('steps back when what it preferred leads nowhere, and takes up again what it had set aside', () => {
		// a is preferred, since b was seen. With a, only e can ask for an inference, and then nothing for attribution:
		// c and d are enemies of e, and x of a. With b it is e again, and x.
		const bank = {
			items: [
				asked('a', 'locate', 1, ['f', 'x']),
				asked('b', 'locate', 2, ['f']),
				asked('c', 'attribute', 3, ['e']),
				asked('d', 'attribute', 4, ['e']),
				asked('e', 'infer', 5, ['c', 'd']),
				asked('f', 'infer', 6, ['a', 'b']),
				asked('x', 'attribute', 7, ['a'])
			],
			paragraphs: 7
		};
		const blueprint = { skills: { locate: 1, attribute: 1, infer: 1 } };
		const seen = new Set(['ferry/b' as ItemId]);
		const items = drawn(bank, generated(bank, blueprint, SPRING, seen));
		expect(items?.map(({ id }) => id)).toEqual(['ferry/b', 'ferry/e', 'ferry/x']);
	});
});

describe('a shortfall', () => {
	it('is reported exactly when there is no such quiz', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const none = largest(bank, blueprint) < sizeOf(blueprint);
				expect(generated(bank, blueprint, seed, seen).kind).toBe(none ? 'shortfall' : 'form');
			})
		);
	});

	it('says how many items the largest quiz that keeps the rules is short', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const result = generated(bank, blueprint, seed);
				const short = result.kind === 'shortfall' ? result.short : 0;
				expect(short).toBe(sizeOf(blueprint) - largest(bank, blueprint));
			})
		);
	});

	it('is not reported where the one quiz there is hides among sixty items that are mostly enemies', () => {
		const hidden = (i: number) => i % 6 === 0;
		for (const seed of ['A', 'B', 'C'] as Seed[]) {
			const rng = rngFor(seed, 'enmity');
			const items = Array.from({ length: 60 }, (_, i) =>
				asked(
					`q${i}`,
					'locate',
					(i % 10) + 1,
					Array.from({ length: i }, (_, other) => other).flatMap((other) =>
						(hidden(i) && hidden(other)) || rng.below(10) < 4 ? [] : [`q${other}`]
					)
				)
			);
			expect(generated({ items, paragraphs: 10 }, { skills: { locate: 10 } }, seed).kind).toBe('form');
		}
	});

	it('of one item is one item short', () => {
		const bank = { items: [asked('a', 'locate', 1), asked('b', 'infer', 2)], paragraphs: 2 };
		expect(generated(bank, { skills: { locate: 2, infer: 1 } })).toMatchObject({
			kind: 'shortfall',
			short: 1
		});
	});

	it('comes with a quiz of that size, which keeps the rules and asks no more of any skill', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const result = generated(bank, blueprint, seed, seen);
				if (result.kind === 'form') return;
				const shorter = drawn(bank, { kind: 'form', form: result.shorter })!;
				expect({
					size: new Set(shorter).size,
					seed: result.shorter.seed,
					keepsRules: keepsRules(shorter, bank.paragraphs, blueprint),
					asksTooMuch: THREE.filter((skill) => countOf(shorter, skill) > blueprint.skills[skill]!)
				}).toEqual({ size: sizeOf(blueprint) - result.short, seed, keepsRules: true, asksTooMuch: [] });
			})
		);
	});

	it('comes with the same quiz in whatever order the items come', () => {
		const mixed = banks.chain((bank) =>
			fc.tuple(fc.constant(bank), fc.shuffledSubarray(bank.items, { minLength: bank.items.length }))
		);
		check(
			fc.property(mixed, blueprints, seeds, ([bank, items], blueprint, seed) => {
				expect(generated({ ...bank, items }, blueprint, seed)).toEqual(generated(bank, blueprint, seed));
			})
		);
	});

	it('names every skill of which there are too few, with how many there are, and no other', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const result = generated(bank, blueprint, seed);
				const lacking = THREE.map((skill) => ({
					skill,
					wanted: blueprint.skills[skill]!,
					there: countOf(
						bank.items.filter((item) => mayAsk(blueprint, item)),
						skill
					)
				})).filter(({ wanted, there }) => there < wanted);
				expect(result.kind === 'shortfall' ? result.lacking : []).toEqual(lacking);
			})
		);
	});

	it('names no skill where enemies alone stand in the way', () => {
		const bank = { items: [asked('a', 'locate', 1, ['b']), asked('b', 'locate', 2, ['a'])], paragraphs: 2 };
		expect(generated(bank, { skills: { locate: 2 } })).toMatchObject({ short: 1, lacking: [] });
	});

	it('names no skill where the share of a paragraph alone stands in the way', () => {
		// Three questions on three paragraphs: at most two of one paragraph.
		const bank = { items: ['a', 'b', 'c'].map((id) => asked(id, 'locate', 1)), paragraphs: 3 };
		expect(generated(bank, { skills: { locate: 3 } })).toMatchObject({ short: 1, lacking: [] });
	});

	it('is found without trying every quiz where all items of a skill are enemies', () => {
		// Seven of each skill, of which no two on purpose may meet: the other five skills alone can be drawn in 21⁵ ways.
		const bank = {
			items: SKILLS.flatMap((skill, s) =>
				SEVEN.map((i) =>
					asked(
						`${skill}-${i}`,
						skill,
						((s + i * 6) % 20) + 1,
						skill === 'purpose' ? SEVEN.filter((other) => other !== i).map((other) => `purpose-${other}`) : []
					)
				)
			),
			paragraphs: 20
		};
		expect(generated(bank, TWELVE)).toMatchObject({ kind: 'shortfall', short: 1, lacking: [] });
	});

	it('of an empty bank is the whole quiz', () => {
		expect(generated({ items: [], paragraphs: 0 }, { skills: { locate: 2 } })).toEqual({
			kind: 'shortfall',
			shorter: { items: [], seed: SPRING },
			short: 2,
			lacking: [{ skill: 'locate', wanted: 2, there: 0 }]
		});
	});
});

describe('known answers, which links and seeds rely on', () => {
	/** Four items of each of three skills, spread over six paragraphs; neighbours within a skill are enemies. */
	const bank = {
		items: THREE.flatMap((skill, s) =>
			Array.from({ length: 4 }, (_, i) =>
				asked(`${skill}-${i}`, skill, ((s * 4 + i) % 6) + 1, [`${skill}-${i - 1}`, `${skill}-${i + 1}`])
			)
		),
		paragraphs: 6
	};
	const blueprint: Blueprint = { skills: { locate: 2, attribute: 2, infer: 2 } };

	const six = (...local: string[]) => ({
		kind: 'form',
		form: { seed: 'SPRING', items: local.map((id) => `ferry/${id}`) }
	});

	it('seed "SPRING" draws these six', () => {
		// Of paragraphs 5, 2, 4, 6, 1 and 3: each once.
		expect(generated(bank, blueprint)).toEqual(
			six('attribute-0', 'attribute-3', 'infer-1', 'infer-3', 'locate-0', 'locate-2')
		);
	});

	it('seed "SPRING" draws these six where three others were seen', () => {
		// Only one pair of locate (1, 3) and one of infer (0, 2) is left; with them, attribute 0 and 2 spread best.
		const seen = new Set(['ferry/locate-0', 'ferry/attribute-1', 'ferry/infer-3'] as ItemId[]);
		expect(generated(bank, blueprint, SPRING, seen)).toEqual(
			six('attribute-0', 'attribute-2', 'infer-0', 'infer-2', 'locate-1', 'locate-3')
		);
	});
});
