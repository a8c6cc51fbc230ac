import type { Tally } from '../calibration.ts';
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
	const groups = groupsOf(pairs);
	const offered = choicesOffered(item);
	const rows = new Map(offered.map((choice) => [nameOf(choice), { ...choice, chosen: none() }]));
	const spellings = new Map<string, Map<string, number>>();
	for (const group of GROUPS)
		for (const { answer } of groups[group])
			for (const choice of choicesIn(item, answer.response, offered)) {
				const row = rows.get(nameOf(choice)) ?? { ...choice, chosen: none() };
				row.chosen[group]++;
				row.chosen.all++;
				rows.set(nameOf(choice), row);
				const spelt = spellings.get(nameOf(choice)) ?? new Map<string, number>();
				spellings.set(nameOf(choice), spelt.set(choice.text, (spelt.get(choice.text) ?? 0) + 1));
			}
	const [listed, given] = [
		[...rows.values()].slice(0, offered.length),
		[...rows.values()].slice(offered.length)
	];
	given.sort((a, b) => b.chosen.all - a.chosen.all || (nameOf(a) < nameOf(b) ? -1 : 1));
	return {
		rows: [
			...listed,
			...given.slice(0, MOST_GIVEN).map((row) => ({ ...row, text: commonest(spellings.get(nameOf(row))) }))
		],
		students: count(groups, () => true),
		open: count(groups, ({ answer }) => answer.response === undefined),
		unlisted: Math.max(0, given.length - MOST_GIVEN)
	};
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
function commonest(spelt: ReadonlyMap<string, number> = new Map()): string {
	return [...spelt].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

const nameOf = ({ part, id }: Choice): string => `${part?.id ?? ''} ${id}`;
