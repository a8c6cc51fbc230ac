import { neighbours, paragraphOf, sentencesOf, type Passage, type SentenceId } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import { shownSentences } from '#lib/items/proofs.ts';
import { choiceTable, type ChoiceRow, type Counts } from './distractors.ts';
import type { Figured } from './figured.ts';
import type { FlagKind } from './flags.ts';
import { TREATMENT_TAGS } from './question-rows.ts';
import { sayItemFigures, type SaidFigure } from './say-figures.ts';
import { FLAG_TAGS, sayFlag, sayPlace } from './say-flag.ts';
import { wrongEvidenceOf } from './wrong-evidence.ts';

/** So many sentences that were marked wrongly are named. */
const MOST_MARKED = 5;

/** One choice, or one text that was typed. */
export interface ChosenRow {
	text: string;
	/** `sentence 2 of paragraph 4`, where a sentence was chosen. */
	place?: string;
	isKey: boolean;
	chosen: Counts;
}

/** The choices of an item, or of one of its rows, steps or gaps. */
export interface ChosenPart {
	/** Left out where the item has but one. */
	part?: string;
	rows: ChosenRow[];
}

/** Words of the passage, whole sentences that follow each other. */
export interface Quotation {
	text: string;
	paragraph: number;
}

/** One question with all that is known of how it was answered. */
export interface QuestionDetail {
	label: string;
	stem: string;
	skill: Skill;
	figures: SaidFigure[];
	parts: ChosenPart[];
	/** How many had it: each count is of these. */
	students: Counts;
	/** How many gave nothing. */
	open: Counts;
	/** How many other texts or sentences were given, beyond those listed. */
	unlisted: number;
	flags: { kind: FlagKind; tag: string; text: string }[];
	/** What was decided when it was regraded. */
	treatment?: string;
	/** One whole proof of everything asked. */
	proof: Quotation[];
	/** They are only where the passage comes closest. */
	isNearest: boolean;
	/** Left out where nobody who chose rightly marked what proves nothing. */
	wrongEvidence?: {
		wrong: number;
		of: number;
		marked: (Quotation & { place: string; students: number })[];
	};
}

/** @param at which of the questions of the quiz, from 0; it is there */
export function questionDetail(
	{ sat, pairs: all, figures, flags }: Figured,
	at: number,
	passage: Pick<Passage, 'paragraphs'>
): QuestionDetail {
	const each = sat.items[at]!;
	const { item, label, treatment } = each;
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	const quote = (ids: readonly SentenceId[]): Quotation => ({
		text: ids.flatMap((id) => texts.get(id) ?? []).join(' '),
		paragraph: ids[0] ? paragraphOf(ids[0]) : 0
	});
	const pairs = all.get(item.id) ?? [];
	const { rows, students, open, unlisted } = choiceTable(sat, each, pairs);
	const found = wrongEvidenceOf(sat, each, pairs);
	return {
		label,
		stem: item.stem,
		skill: item.skill,
		figures: sayItemFigures(figures[at]!),
		parts: partsOf(rows, (id) => texts.get(id) ?? ''),
		students,
		open,
		unlisted,
		flags: flags
			.filter((flag) => flag.item === item.id)
			.map((flag) => ({ kind: flag.kind, tag: FLAG_TAGS[flag.kind], text: sayFlag(flag) })),
		...(treatment && { treatment: TREATMENT_TAGS[treatment] }),
		proof: neighbours(shownSentences(item)).map(quote),
		isNearest: item.type === 'true-false-not-given' && item.key === 'not-given',
		...(found &&
			found.wrong > 0 && {
				wrongEvidence: {
					wrong: found.wrong,
					of: found.of,
					marked: found.sentences.slice(0, MOST_MARKED).map(({ sentence, students: by }) => ({
						...quote([sentence]),
						place: sayPlace(sentence),
						students: by
					}))
				}
			})
	};
}

/** Rows that follow each other and belong to one part, together. */
function partsOf(rows: readonly ChoiceRow[], textOf: (id: SentenceId) => string): ChosenPart[] {
	const parts = new Map<string, ChosenPart>();
	for (const { part, text, lure, isKey, chosen } of rows) {
		const own: ChosenPart = parts.get(part?.id ?? '') ?? { ...(part && { part: part.text }), rows: [] };
		parts.set(part?.id ?? '', own);
		const sentence = text === '' ? lure : undefined;
		own.rows.push({
			text: sentence === undefined ? text : textOf(sentence),
			...(sentence !== undefined && { place: sayPlace(sentence) }),
			isKey,
			chosen
		});
	}
	return [...parts.values()];
}
