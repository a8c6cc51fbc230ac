import fc from 'fast-check';
import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { ItemType } from '#lib/items/types.ts';
import { LEVELS, mayAsk, sizeOf, type Blueprint } from '#lib/quiz/blueprint.ts';
import type { Drawable } from '#lib/quiz/index-items.ts';
import type { Seed } from '#lib/quiz/rng.ts';

/** What a draw goes by, of an item `ferry/…`: `aDrawable('when', { skill: 'locate', enemies: ['where'] })`. */
export function aDrawable(
	local: string,
	{ enemies = [], ...given }: Partial<Omit<Drawable, 'id' | 'enemies'>> & { enemies?: string[] } = {}
): Drawable {
	return {
		id: `ferry/${local}` as ItemId,
		type: 'single-choice',
		skill: 'locate',
		difficulty: 1,
		passage: 'either',
		paragraph: 1,
		enemies: enemies.map((enemy) => `ferry/${enemy}` as ItemId),
		...given
	};
}

/** Items, and how many paragraphs their passage has. */
export interface Drawables {
	items: Drawable[];
	paragraphs: number;
}

export const THREE_SKILLS: readonly Skill[] = ['locate', 'attribute', 'infer'];
const TWO_TYPES: readonly ItemType[] = ['single-choice', 'evidence'];

/**
 * Items of three skills and levels, two types and up to four paragraphs, some for an open or a closed passage alone, one
 * pair in `oneIn` enemies.
 */
export function banksOf(maxLength: number, oneIn: number): fc.Arbitrary<Drawables> {
	return fc
		.record({
			paragraphs: fc.integer({ min: 1, max: 4 }),
			drafts: fc.array(
				fc.record({
					skill: fc.constantFrom(...THREE_SKILLS),
					paragraph: fc.nat(3),
					difficulty: fc.integer({ min: 1, max: 3 }),
					type: fc.constantFrom(...TWO_TYPES),
					passage: fc.constantFrom('either', 'either', 'open', 'closed')
				}),
				{ maxLength }
			),
			/** For each pair whether they are enemies. */
			enmity: fc.array(fc.nat(oneIn - 1), {
				minLength: (maxLength * (maxLength - 1)) / 2,
				maxLength: (maxLength * (maxLength - 1)) / 2
			})
		})
		.map(({ paragraphs, drafts, enmity }) => {
			const areEnemies = (a: number, b: number) => {
				const [low, high] = a < b ? [a, b] : [b, a];
				return low !== high && enmity[(high * (high - 1)) / 2 + low] === 0;
			};
			const items = drafts.map((draft, i) =>
				aDrawable(`q${i}`, {
					...draft,
					paragraph: (draft.paragraph % paragraphs) + 1,
					enemies: drafts.flatMap((_, other) => (areEnemies(i, other) ? [`q${other}`] : []))
				})
			);
			return { items, paragraphs };
		});
}

/** Up to `most` items of each of three skills; some blueprints say more. */
export function blueprintsOf(most: number): fc.Arbitrary<Blueprint> {
	const count = fc.integer({ min: 0, max: most });
	return fc.record(
		{
			skills: fc.record({ locate: count, attribute: count, infer: count }),
			types: fc.subarray([...TWO_TYPES], { minLength: 1 }),
			passage: fc.constantFrom('open', 'closed'),
			difficulty: fc.record({ 1: count, 2: count, 3: count })
		},
		{ requiredKeys: ['skills'] }
	);
}

export const seeds = fc.stringMatching(/^[0-9A-Z]{6}$/).map((text) => text as Seed);

export const countOf = (items: readonly Drawable[], skill: Skill) =>
	items.filter((item) => item.skill === skill).length;

/** How many items there are of each level, from 1 to 5. */
export const levelsOf = (items: readonly Drawable[]) =>
	LEVELS.map((level) => items.filter(({ difficulty }) => difficulty === level).length);

/** Whether these items may be one quiz, as far as what it is asked for leaves them to be fewer. */
export function keepsRules(items: readonly Drawable[], paragraphs: number, blueprint: Blueprint): boolean {
	const share = Math.ceil(items.length / paragraphs) + 1;
	return (
		items.every((item) => mayAsk(blueprint, item)) &&
		items.every((item) => !items.some(({ id }) => item.enemies.includes(id))) &&
		items.every(({ paragraph }) => items.filter((item) => item.paragraph === paragraph).length <= share) &&
		SKILLS.every((skill) => countOf(items, skill) <= (blueprint.skills[skill] ?? 0))
	);
}

/** Every quiz of this blueprint, shorter ones and the empty one among them, found by trying every set of items. */
export function everyQuiz({ items, paragraphs }: Drawables, blueprint: Blueprint): Drawable[][] {
	return Array.from({ length: 2 ** items.length }, (_, bits) =>
		items.filter((_, i) => (bits >> i) & 1)
	).filter((set) => set.length <= sizeOf(blueprint) && keepsRules(set, paragraphs, blueprint));
}
