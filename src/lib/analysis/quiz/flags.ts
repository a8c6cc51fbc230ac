import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { atOnce, type Steps } from '../steps.ts';
import { choiceSteps, type ChoiceRow, type ChoiceTable } from './distractors.ts';
import { itemFigures, type ItemFigures } from './item-figures.ts';
import { pairsOf, type Pair, type Sat, type SatItem } from './sat.ts';
import { wrongEvidenceOf, type WrongEvidence } from './wrong-evidence.ts';

/**
 * With fewer students nothing is said of a question. Nine make three in each third: of two, one who slips would be half of the
 * strongest, and would put every key in doubt.
 */
export const LEAST_STUDENTS = 9;
/** From this facility up a question tells hardly anybody from anybody. */
export const TOO_EASY = 0.95;
/** Down from here it is as hard as guessing among four. */
export const TOO_HARD = 0.25;
/** A wrong answer misleads that draws so many of those who had the question. */
export const MISLEADS = 1 / 3;
/** Of right choices so many with evidence that proves nothing make a proof look incomplete. */
export const UNPROVED = 1 / 4;
/** One or two students are no pattern, whatever share they are. */
export const LEAST_ALIKE = 3;
/** By so many more of the strongest third must a wrong answer be chosen than the right one, where discrimination does not speak for the key. */
export const RIVAL_LEAD = 2;
/** An option that was not chosen says something of itself once there were so many wrong choices for each distractor. */
const WRONG_FOR_EACH = 2;

/** What is to be looked at, the gravest first: flags are always given in this order. */
export const FLAG_KINDS = [
	'key-may-be-wrong',
	'wrong-evidence',
	'misleads',
	'too-hard',
	'never-chosen',
	'too-easy'
] as const;

/** What stands out in one question, with its numbers and the threshold that it passed. */
export type Flag = { item: ItemId } & (
	| {
			kind: 'key-may-be-wrong';
			/** A wrong answer that the strongest third chose by `RIVAL_LEAD` more than the right one. */
			rival?: { choice: ChoiceRow; upper: { rival: number; key: number; of: number }; threshold: number };
			/** A discrimination that is further below 0 than chance mostly takes it. */
			against?: { discrimination: number; threshold: number };
	  }
	| { kind: 'wrong-evidence'; found: WrongEvidence; threshold: number }
	| {
			kind: 'misleads';
			choice: ChoiceRow;
			students: number;
			of: number;
			sentence?: SentenceId;
			threshold: number;
	  }
	| { kind: 'too-hard' | 'too-easy'; facility: number; students: number; threshold: number }
	| { kind: 'never-chosen'; choices: ChoiceRow[]; students: number }
);
export type FlagKind = Flag['kind'];
export type FlagOf<K extends FlagKind> = Extract<Flag, { kind: K }>;

/**
 * The flags of a quiz, the gravest kind first and then in the order of its questions. None where fewer than `LEAST_STUDENTS` had a
 * question, where it was dropped or everyone has its points, and where no key marks it.
 */
export function flagsOf(sat: Sat): Flag[] {
	return atOnce(flagSteps(sat, itemFigures(sat), pairsOf(sat)));
}

/**
 * The same, question by question.
 *
 * @param figures of the same questions, in the same order
 */
export function* flagSteps(
	sat: Sat,
	figures: readonly ItemFigures[],
	pairs: ReadonlyMap<ItemId, Pair[]>
): Steps<Flag[]> {
	const flags: Flag[] = [];
	for (const [i, each] of sat.items.entries()) {
		flags.push(...(yield* itemFlags(sat, each, figures[i]!, pairs.get(each.item.id) ?? [])));
	}
	return FLAG_KINDS.flatMap((kind) => flags.filter((flag) => flag.kind === kind));
}

function* itemFlags(sat: Sat, each: SatItem, figures: ItemFigures, pairs: readonly Pair[]): Steps<Flag[]> {
	const { facility, students } = figures;
	if (each.treatment !== undefined || facility === undefined || students < LEAST_STUDENTS) return [];
	const item = each.item.id;
	const table = yield* choiceSteps(each.item, pairs);
	const found = wrongEvidenceOf(sat, each, pairs);
	const isUnproved = found && found.wrong >= LEAST_ALIKE && found.wrong >= UNPROVED * found.of;
	const hardOrEasy: Flag[] =
		facility <= TOO_HARD
			? [{ kind: 'too-hard', item, facility, students, threshold: TOO_HARD }]
			: facility >= TOO_EASY
				? [{ kind: 'too-easy', item, facility, students, threshold: TOO_EASY }]
				: [];
	const unchosen = neverChosen(each, table);
	return [
		...doubtOf(each, table, figures),
		...(isUnproved ? [{ kind: 'wrong-evidence', item, found, threshold: UNPROVED } as const] : []),
		...misleading(each, table),
		...hardOrEasy,
		...(unchosen.length > 0 ? [{ kind: 'never-chosen', item, choices: unchosen, students } as const] : [])
	];
}

/** Whether the key is in doubt: by a rival among the strongest, or since those who have it do worse on the rest. */
function doubtOf({ item }: SatItem, table: ChoiceTable, figures: ItemFigures): Flag[] {
	const { discrimination, students } = figures;
	// One standard error of a correlation that is none.
	const threshold = -1 / Math.sqrt(students);
	// Where those who know more are clearly right more often, a wrong answer that draws even them is hard and not a key.
	const rival = (discrimination ?? 0) < -threshold ? rivalOf(item.type, table) : undefined;
	const against =
		discrimination !== undefined && discrimination < threshold ? { discrimination, threshold } : undefined;
	if (!rival && !against) return [];
	return [{ kind: 'key-may-be-wrong', item: item.id, ...(rival && { rival }), ...(against && { against }) }];
}

function rivalOf(type: SatItem['item']['type'], table: ChoiceTable): FlagOf<'key-may-be-wrong'>['rival'] {
	// A step in another place is no rival, since the others have moved with it; nor is a sentence, since a proof may have several.
	if (type === 'order' || type === 'evidence') return undefined;
	const rivals = table.rows
		.filter(({ isKey }) => !isKey)
		.map((choice) => {
			// Of several keys the one that was found least: the rival may stand in its place.
			const keys = table.rows.filter((row) => row.isKey && row.part?.id === choice.part?.id);
			const found = keys.map(({ chosen }) => chosen.upper);
			// What is typed rightly in several ways is right all the same.
			const key =
				type === 'multiple-choice' ? Math.min(...found) : found.reduce((sum, each) => sum + each, 0);
			return { choice, upper: { rival: choice.chosen.upper, key, of: table.students.upper } };
		})
		.filter(({ upper }) => upper.rival - upper.key >= RIVAL_LEAD)
		.sort((a, b) => b.upper.rival - b.upper.key - (a.upper.rival - a.upper.key));
	return rivals[0] && { ...rivals[0], threshold: RIVAL_LEAD };
}

/** Wrong answers that drew many, the one that drew most first. */
function misleading({ item }: SatItem, { rows, students }: ChoiceTable): Flag[] {
	if (item.type === 'order') return [];
	const least = Math.max(LEAST_ALIKE, MISLEADS * students.all);
	return rows
		.filter(({ isKey, chosen }) => !isKey && chosen.all >= least)
		.sort((a, b) => b.chosen.all - a.chosen.all)
		.map((choice) => ({
			kind: 'misleads',
			item: item.id,
			choice,
			students: choice.chosen.all,
			of: students.all,
			...(choice.lure !== undefined && { sentence: choice.lure }),
			threshold: MISLEADS
		}));
}

/** Options that nobody chose, where so many chose wrongly that each could have been. A row or step of many has none. */
function neverChosen({ item }: SatItem, { rows }: ChoiceTable): ChoiceRow[] {
	if (item.type === 'order' || item.type === 'match') return [];
	const wrong = rows.filter(({ isKey }) => !isKey);
	return wrong.filter(({ part, chosen }) => {
		const own = wrong.filter((row) => row.part?.id === part?.id);
		const drawn = own.reduce((sum, row) => sum + row.chosen.all, 0);
		return chosen.all === 0 && drawn >= WRONG_FOR_EACH * own.length;
	});
}
