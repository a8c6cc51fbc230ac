import { choicesIn } from '#lib/analysis/quiz/choices.ts';
import { pairsFor, type Sat, type SatItem } from '#lib/analysis/quiz/sat.ts';
import { inReading, wrongEvidenceOf } from '#lib/analysis/quiz/wrong-evidence.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { Item } from '#lib/items/types.ts';

/** A text that was typed and is not accepted. */
export interface WrongText {
	/** As the first who typed it has written it. */
	text: string;
	students: number;
	/** Which gap it was typed for, where there are several. */
	gap?: { id: string; text: string };
}

/** A sentence that was marked and proves nothing. */
export interface WrongSentence {
	sentence: SentenceId;
	students: number;
}

/** What can be accepted with a click: what most gave that is not right, the most frequent first. */
export interface GivenWrongly {
	texts: WrongText[];
	sentences: WrongSentence[];
}

/** Enough to find what the key forgot; further down stand slips of single students. */
const MOST = 8;

/**
 * @param sat marked by the keys alone: of a question that is dropped nothing would be found, and of one whose point everyone has
 *   no answer would be wrong
 */
export function givenWrongly(sat: Pick<Sat, 'sittings'>, { item }: Pick<SatItem, 'item'>): GivenWrongly {
	const wrong = wrongChoices(sat, item);
	const texts = isTyped(item) ? wrong.filter(({ lure }) => lure === undefined) : [];
	const selected = wrong.flatMap(({ lure, students }) =>
		item.type === 'evidence' && lure !== undefined ? [{ sentence: lure, students }] : []
	);
	const sentences = item.type === 'evidence' ? selected : (wrongEvidenceOf(sat, { item })?.sentences ?? []);
	return {
		texts: texts
			.map(({ text, students, part }) => ({ text, students, ...(part && { gap: part }) }))
			.sort((a, b) => b.students - a.students || (a.text < b.text ? -1 : 1))
			.slice(0, MOST),
		sentences: [...sentences]
			.sort((a, b) => b.students - a.students || inReading(a.sentence, b.sentence))
			.slice(0, MOST)
	};
}

const isTyped = (item: Item): boolean =>
	item.type === 'short-answer' ||
	(item.type === 'gap-fill' && item.gaps.some(({ kind }) => kind === 'typed'));

function wrongChoices(sat: Pick<Sat, 'sittings'>, item: Item) {
	const listed = new Set(
		item.type === 'gap-fill'
			? item.gaps.flatMap((gap) => (gap.kind === 'listed' ? [gap.id as string] : []))
			: []
	);
	const found = new Map<string, ReturnType<typeof choicesIn>[number] & { students: number }>();
	for (const { answer } of pairsFor(sat, item.id))
		for (const choice of choicesIn(item, answer.response)) {
			if (choice.isKey || listed.has(choice.part?.id ?? '')) continue;
			const id = JSON.stringify([choice.part?.id, choice.id]);
			const before = found.get(id);
			found.set(id, { ...(before ?? choice), students: (before?.students ?? 0) + 1 });
		}
	return [...found.values()];
}
