import { paragraphOf, type SentenceId } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { shownSentences } from '#lib/items/proofs.ts';
import type { AskedItem } from '#lib/quiz/attempt.ts';
import { isMissed } from '#lib/quiz/missed.ts';
import type { Taken } from './taken.ts';

/** A paragraph whose proofs were missed. */
export interface MissedParagraph {
	/** Its number, from 1. */
	paragraph: number;
	/** How many questions it proves that stand missed, each once. */
	misses: number;
	/** The sentence that proves most of them, or the first of those; left out where its text was not kept. */
	sentence?: { id: SentenceId; text: string };
}

/** What to read again in one article. */
export interface ReadAgain {
	article: string;
	/** The title that it had last. */
	title: string;
	/** The most missed first; of two alike, the one that comes first in the passage. */
	paragraphs: MissedParagraph[];
}

/**
 * The paragraphs that prove what was missed, by article, the one with the latest quiz first. Of a question that was
 * asked more than once the latest response counts: one that has been answered right since, with a hint or without, is no reason any more. What
 * was left unanswered says nothing, and neither does what a student marks. Nothing missed: none.
 *
 * @param taken the oldest first
 */
export function readAgain(taken: readonly Taken[]): ReadAgain[] {
	return [...new Set([...taken].reverse().map(({ article }) => article))].flatMap((article) => {
		const own = taken.filter((each) => each.article === article);
		const paragraphs = missedParagraphs(standingMisses(own));
		return paragraphs.length === 0 ? [] : [{ article, title: own.at(-1)!.title, paragraphs }];
	});
}

function standingMisses(taken: readonly Taken[]): AskedItem[] {
	const latest = new Map<ItemId, { asked: AskedItem; missed: boolean }>();
	for (const turn of taken.flatMap(({ turns }) => turns)) {
		const missed = isMissed(turn);
		if (missed !== undefined) latest.set(turn.asked.item.id, { asked: turn.asked, missed });
	}
	return [...latest.values()].filter(({ missed }) => missed).map(({ asked }) => asked);
}

function missedParagraphs(missed: readonly AskedItem[]): MissedParagraph[] {
	const found = new Map<number, { misses: number; sentences: Map<SentenceId, number> }>();
	const texts = new Map<SentenceId, string>();
	for (const { item, sentences } of missed) {
		const proving = shownSentences(item);
		for (const paragraph of new Set(proving.map(paragraphOf))) {
			const place = found.get(paragraph) ?? { misses: 0, sentences: new Map<SentenceId, number>() };
			place.misses++;
			for (const id of proving.filter((each) => paragraphOf(each) === paragraph)) {
				place.sentences.set(id, (place.sentences.get(id) ?? 0) + 1);
				const text = sentences[id];
				// The passage may have changed: the latest telling stands.
				if (text !== undefined) texts.set(id, text);
			}
			found.set(paragraph, place);
		}
	}
	return [...found]
		.map(([paragraph, { misses, sentences }]) => {
			const id = [...sentences].sort(([a, m], [b, n]) => n - m || inPassage(a, b))[0]?.[0];
			const text = id && texts.get(id);
			return { paragraph, misses, ...(id && text !== undefined && { sentence: { id, text } }) };
		})
		.sort((a, b) => b.misses - a.misses || a.paragraph - b.paragraph);
}

/** Of two sentences of one paragraph, the earlier first. */
function inPassage(a: SentenceId, b: SentenceId): number {
	return Number(a.split('.')[1]) - Number(b.split('.')[1]);
}
