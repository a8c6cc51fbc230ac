import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { sizeOf, TWELVE, type Blueprint } from './blueprint.ts';
import { generate, type Generated } from './generate.ts';
import { indexItems } from './index-items.ts';
import type { Seed } from './rng.ts';

const SPRING = 'SPRING' as Seed;
const NOTHING_SEEN: ReadonlySet<ItemId> = new Set();
const SEVEN = [0, 1, 2, 3, 4, 5, 6];
const THREE: readonly Skill[] = ['locate', 'attribute', 'infer'];

interface Bank {
	items: Item[];
	paragraphs: number;
}

/** An item that counts for a paragraph. */
function asked(local: string, skill: Skill, paragraph: number, enemies: string[] = []): Item {
	return anItem({
		type: 'single-choice',
		id: `ferry/${local}`,
		skill,
		evidence: [[`${paragraph}.1` as SentenceId]],
		enemies: enemies.map((enemy) => `ferry/${enemy}`)
	});
}

/** Up to eight items of three skills on up to four paragraphs, some of them enemies: few enough to try every quiz. */
const banks: fc.Arbitrary<Bank> = fc
	.record({
		paragraphs: fc.integer({ min: 1, max: 4 }),
		drafts: fc.array(fc.record({ skill: fc.constantFrom(...THREE), paragraph: fc.nat(3) }), { maxLength: 8 }),
		/** For each of the 28 pairs whether they are enemies, one in four. */
		enmity: fc.array(fc.nat(3), { minLength: 28, maxLength: 28 })
	})
	.map(({ paragraphs, drafts, enmity }) => {
		const areEnemies = (a: number, b: number) => {
			const [low, high] = a < b ? [a, b] : [b, a];
			return low !== high && enmity[(high * (high - 1)) / 2 + low] === 0;
		};
		const items = drafts.map(({ skill, paragraph }, i) =>
			asked(
				`q${i}`,
				skill,
				(paragraph % paragraphs) + 1,
				drafts.flatMap((_, other) => (areEnemies(i, other) ? [`q${other}`] : []))
			)
		);
		return { items, paragraphs };
	});

const count = fc.integer({ min: 0, max: 3 });
const blueprints: fc.Arbitrary<Blueprint> = fc
	.record({ locate: count, attribute: count, infer: count })
	.map((skills) => ({ skills }));
const seeds = fc.stringMatching(/^[0-9A-Z]{6}$/).map((text) => text as Seed);
/** A bank, and the ids of those of its items that were seen. */
const banksSeen = banks.chain((bank) =>
	fc.record({
		bank: fc.constant(bank),
		seen: fc.subarray(bank.items.map(({ id }) => id)).map((ids): ReadonlySet<ItemId> => new Set(ids))
	})
);

const generated = (
	{ items, paragraphs }: Bank,
	blueprint: Blueprint,
	seed = SPRING,
	seen = NOTHING_SEEN
): Generated => generate(indexItems(items, paragraphs), blueprint, seed, seen);

/** The items of what was generated; of a shortfall, `undefined`. */
function drawn(bank: Bank, result: Generated): Item[] | undefined {
	if (result.kind === 'shortfall') return undefined;
	return result.form.items.map((id) => bank.items.find((item) => item.id === id)!);
}

const countOf = (items: readonly Item[], skill: Skill) => items.filter((item) => item.skill === skill).length;
const onParagraph = (items: readonly Item[], paragraph: number) =>
	items.filter(({ evidence }) => evidence[0]![0] === `${paragraph}.1`).length;

/** Whether these items may stand in one quiz of that many. */
function keepsRules(items: readonly Item[], size: number, paragraphs: number): boolean {
	const cap = Math.ceil(size / paragraphs) + 1;
	return (
		items.every((item) => !items.some(({ id }) => item.enemies.includes(id))) &&
		Array.from({ length: paragraphs }, (_, p) => p + 1).every((p) => onParagraph(items, p) <= cap)
	);
}

/** Every set of these items, the empty one among them. */
const subsets = (items: readonly Item[]): Item[][] =>
	Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => (bits >> i) & 1));

/** The size of the largest quiz that asks no more of a skill than the blueprint does, found by trying every set. */
function largest({ items, paragraphs }: Bank, blueprint: Blueprint): number {
	const fitting = subsets(items).filter(
		(set) =>
			keepsRules(set, set.length, paragraphs) &&
			set.every(({ skill }) => countOf(set, skill) <= (blueprint.skills[skill] ?? 0))
	);
	return Math.max(...fitting.map((set) => set.length));
}

const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed: 1, numRuns: 500 });

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

	it('has no two enemies, and no more of a paragraph than ⌈n ∕ paragraphs⌉ + 1', () => {
		check(
			fc.property(banksSeen, blueprints, seeds, ({ bank, seen }, blueprint, seed) => {
				const items = drawn(bank, generated(bank, blueprint, seed, seen));
				expect(items === undefined || keepsRules(items, items.length, bank.paragraphs)).toBe(true);
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
				const homes = items.map(({ evidence }) => evidence[0]![0]);
				expect([homes.length, new Set(homes).size]).toEqual([
					locate + attribute + infer,
					locate + attribute + infer
				]);
			})
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
					keepsRules: keepsRules(shorter, shorter.length, bank.paragraphs),
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
					there: countOf(bank.items, skill)
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
