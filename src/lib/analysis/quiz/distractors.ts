import type { Tally } from '../calibration.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Item } from '#lib/items/types.ts';
import { choicesIn, choicesOffered, type Choice } from './choices.ts';
import { GROUPS, groupsOf, type Group } from './groups.ts';
import { pairsFor, type Pair, type Sat, type SatItem } from './sat.ts';

/** Of texts that were typed, and of sentences that were selected, as many are listed: those given most often. */
const MOST_GIVEN = 8;

/** How many chose something, in all and in each third by the rest of the quiz. */
export type Counts = Record<Group | 'all', number>;

export interface ChoiceRow extends Choice {
	chosen: Counts;
}

/** What was chosen for one item, and by whom. */
export interface ChoiceTable {
	rows: ChoiceRow[];
	/** How many had the item; each share is of these. */
	students: Counts;
	/** How many gave nothing. */
	open: Counts;
	/** How many other texts or sentences were given, beyond those listed; 0 where all are. */
	unlisted: number;
}

/**
 * What was chosen for an item, by thirds. What it offers is listed in its order, whether it was chosen or not; what is typed or
 * selected by how often it was, in the spelling that most gave it. Where several may be chosen the shares add up to more than 1.
 */
export function choiceTable(
	sat: Pick<Sat, 'sittings'>,
	{ item }: Pick<SatItem, 'item'>,
	pairs: readonly Pair[] = pairsFor(sat, item.id)
): ChoiceTable {
	return atOnce(choiceSteps(item, pairs));
}

/** The same, third by third. */
export function* choiceSteps(item: Item, pairs: readonly Pair[]): Steps<ChoiceTable> {
	const groups = groupsOf(pairs);
	const offered = choicesOffered(item);
	const listed = new Map(offered.map((choice) => [choice, { ...choice, chosen: none() }]));
	const given = new Map<string, Given>();
	for (const group of GROUPS) {
		for (const { answer } of groups[group])
			for (const choice of choicesIn(item, answer.response, offered)) {
				const { chosen } = listed.get(choice) ?? givenRow(given, choice);
				chosen[group]++;
				chosen.all++;
			}
		yield;
	}
	const often = [...given.values()].sort(
		(a, b) => b.row.chosen.all - a.row.chosen.all || (a.name < b.name ? -1 : 1)
	);
	return {
		rows: [
			...listed.values(),
			...often.slice(0, MOST_GIVEN).map(({ row, spelt }) => ({ ...row, text: commonest(spelt) }))
		],
		students: count(groups, () => true),
		open: count(groups, ({ answer }) => answer.response === undefined),
		unlisted: Math.max(0, given.size - MOST_GIVEN)
	};
}

/** What was typed or selected, and how it was spelt. */
interface Given {
	name: string;
	row: ChoiceRow;
	spelt: Map<string, number>;
}

function givenRow(given: Map<string, Given>, choice: Choice): ChoiceRow {
	const name = `${choice.part?.id ?? ''} ${choice.id}`;
	const known: Given = given.get(name) ?? { name, row: { ...choice, chosen: none() }, spelt: new Map() };
	known.spelt.set(choice.text, (known.spelt.get(choice.text) ?? 0) + 1);
	given.set(name, known);
	return known.row;
}

/** How many of a group chose something, of how many: `shareOf` makes a share of it. */
export function tallyIn({ students }: ChoiceTable, { chosen }: ChoiceRow, group: Group | 'all'): Tally {
	return { right: chosen[group], of: students[group] };
}

const none = (): Counts => ({ lower: 0, middle: 0, upper: 0, all: 0 });

function count(groups: Record<Group, Pair[]>, is: (pair: Pair) => boolean): Counts {
	const [lower, middle, upper] = GROUPS.map((group) => groups[group].filter(is).length) as [
		number,
		number,
		number
	];
	return { lower, middle, upper, all: lower + middle + upper };
}

/** Of several spellings the one that was typed most often, the first by its letters where two were. */
function commonest(spelt: ReadonlyMap<string, number>): string {
	return [...spelt].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
