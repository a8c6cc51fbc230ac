import type { Article } from '#lib/items/article.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item, ItemType } from '#lib/items/types.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { mayAsk, sizeOf, type Blueprint, type Counts } from '#lib/quiz/blueprint.ts';
import { blueprintOf, profileFor, USUAL } from '#lib/quiz/choice.ts';
import { formOf, inOrder, type Form } from '#lib/quiz/form.ts';
import { generate } from '#lib/quiz/generate.ts';
import { indexItems } from '#lib/quiz/index-items.ts';
import { forms } from '#lib/quiz/parallel.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import type { Plan, Policy } from './assignment.ts';
import { sayNoForms, sayNoPair, sayShort } from './say-plan.ts';

type Bank = Pick<Article, 'items' | 'passage'>;
type Terms = Pick<Policy, 'passage' | 'arrangement'>;

/** What is written freely has to be marked by hand, so it is not in a quiz unless a teacher puts it there. */
const USUAL_TYPES: readonly ItemType[] = ITEM_TYPES.filter((type) => type !== 'open-response');

/** The items that a teacher may give out; with `onlyAssign` those that nobody can look up in practice. */
export function assignable<I extends Pick<Item, 'use'>>(items: readonly I[], onlyAssign = false): I[] {
	return items.filter(({ use }) => (onlyAssign ? use === 'assign' : use !== 'practice'));
}

/** How many of these a student could look up in practice, with their keys. */
export function alsoInPractice(items: readonly Pick<Item, 'use'>[]): number {
	return items.filter(({ use }) => use === 'both').length;
}

/**
 * What is filled in when a teacher has chosen an article: twelve questions over all skills, most of middling difficulty; where
 * the bank has no such quiz, the largest that it has.
 */
export function usualPlan(bank: Bank, seed: Seed): Plan {
	const items = assignable(bank.items);
	const wanted = blueprintOf({ ...USUAL, types: USUAL_TYPES }, items);
	const drawn = generate(indexItems(items, bank.passage.paragraphs.length), wanted, seed, new Set());
	const blueprint =
		drawn.kind === 'form' ? wanted : withCounts(wanted, countsOf(drawn.shorter.items, bank.items));
	return { kind: 'drawn', blueprint, seed, onlyAssign: false };
}

/** The same blueprint with other counts, its levels in the proportions of a quiz of mixed difficulty. */
export function withCounts(blueprint: Blueprint, skills: Counts): Blueprint {
	return { ...blueprint, skills, difficulty: profileFor(sizeOf({ skills }), 'mixed') };
}

/** How many of these items there are of each skill. */
export function countsOf(ids: readonly ItemId[], items: readonly Pick<Item, 'id' | 'skill'>[]): Counts {
	const counts: Counts = {};
	const wanted = new Set(ids);
	for (const { id, skill } of items) if (wanted.has(id)) counts[skill] = (counts[skill] ?? 0) + 1;
	return counts;
}

/** What a plan comes to with the bank as it is. */
export interface Chosen {
	/** One, or two where the arrangement is parallel; none where there is nothing to ask. */
	forms: Form[];
	/** The items of all forms, each once: of each form after the other, in the order in which it asks them. */
	items: Item[];
	/** What keeps it from being published, in sentences; none where nothing does. */
	obstacles: string[];
	/** The counts of the largest quiz that there is, where there is none as large as was asked for. */
	makeDo?: Counts;
}

/** The forms of a plan on its terms. Pure: the same plan, terms and bank give the same forms. */
export function chosenBy(plan: Plan, terms: Terms, bank: Bank): Chosen {
	return plan.kind === 'picked' ? picked(plan, terms, bank) : drawn(plan, terms, bank);
}

function drawn(plan: Extract<Plan, { kind: 'drawn' }>, terms: Terms, bank: Bank): Chosen {
	const pool = assignable(bank.items, plan.onlyAssign);
	const index = indexItems(pool, bank.passage.paragraphs.length);
	const blueprint: Blueprint = { ...plan.blueprint, passage: terms.passage };
	const size = sizeOf(blueprint);
	if (size === 0) return { forms: [], items: [], obstacles: [sayNoForms('nothing-asked')] };
	if (terms.arrangement === 'parallel') {
		const pair = forms(index, blueprint, plan.seed, 2);
		return pair.kind === 'forms'
			? chosen(pair.forms, bank)
			: { forms: [], items: [], obstacles: [sayNoPair(pair, size)] };
	}
	const one = generate(index, blueprint, plan.seed, new Set());
	if (one.kind === 'form') return chosen([one.form], bank);
	const { shorter } = one;
	const there = shorter.items.length;
	if (there === 0) return { forms: [], items: [], obstacles: [sayNoForms('nothing-fits')] };
	return {
		...chosen([shorter], bank, [sayShort(one, size)]),
		makeDo: countsOf(shorter.items, bank.items)
	};
}

function picked(plan: Extract<Plan, { kind: 'picked' }>, terms: Terms, bank: Bank): Chosen {
	const may = new Map(assignable(bank.items).map((item) => [item.id, item]));
	const there = plan.items.flatMap((id) => may.get(id) ?? []);
	const gone = plan.items.length - there.length;
	const misplaced = there.filter((item) => !mayAsk({ passage: terms.passage }, item)).length;
	const obstacles = [
		...(plan.items.length === 0 ? [sayNoForms('nothing-picked')] : []),
		...(gone > 0 ? [sayNoForms('gone', gone)] : []),
		...(misplaced > 0
			? [sayNoForms(terms.passage === 'open' ? 'needs-closed' : 'needs-open', misplaced)]
			: [])
	];
	const form = formOf(
		there.map(({ id }) => id),
		plan.seed
	);
	return chosen(form.items.length === 0 ? [] : [form], bank, obstacles);
}

function chosen(found: Form[], bank: Bank, obstacles: string[] = []): Chosen {
	const items = new Map(bank.items.map((item) => [item.id, item]));
	return { forms: found, items: found.flatMap(inOrder).flatMap((id) => items.get(id) ?? []), obstacles };
}
