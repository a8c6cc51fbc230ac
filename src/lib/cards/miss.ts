import type { ItemId } from '#lib/items/item.ts';
import { present } from '#lib/items/registry.ts';
import { summarise } from '#lib/items/summaries.ts';
import type { Turn } from '#lib/quiz/attempt.ts';
import { isMissed } from '#lib/quiz/missed.ts';
import { cardIdOf, type CardId } from './card.ts';
import type { MissNote } from './log.ts';

/** A card that a miss in a quiz offers. */
export interface MissedCard {
	card: CardId;
	item: ItemId;
	/** Whether the student was sure of the response; `undefined` where that was not said. */
	sure: boolean | undefined;
	note?: MissNote;
}

/**
 * What was given for a question, and the reason why that is wrong: of several things the first that has a reason.
 * `undefined` where nothing wrong was given, and where its author gave no reason, as for an order or for sentences
 * that were selected.
 */
export function missNote({ asked: { item, sentences }, response }: Turn): MissNote | undefined {
	if (item.type === 'multiple-choice') {
		// Its line has all that was chosen, the right with the wrong.
		const chosen = response?.type === item.type ? response.options : [];
		const wrong = item.options.find(({ id }) => chosen.includes(id) && !item.keys.includes(id));
		return wrong && { given: wrong.text, why: wrong.why };
	}
	// Sentences are long, and of several the reason is that of one.
	if (item.type === 'evidence') return undefined;
	const shown = present(item, (list) => [...list]);
	const lines = summarise(item, response, shown, (id) => sentences[id]);
	for (const { given, right } of item.type === 'two-part' ? lines.slice(0, 1) : lines)
		if (!right && given?.why !== undefined) return { given: given.text, why: given.why };
	return undefined;
}

/**
 * The cards of what was missed in a quiz: first what its student was sure of, then the rest, both in the order of the
 * quiz. Nothing of what may not be practised has a card.
 */
export function missedCards(turns: readonly Turn[]): MissedCard[] {
	const missed = turns.filter((turn) => isMissed(turn) === true && turn.asked.item.use !== 'assign');
	const inOrder = [
		...missed.filter(({ sure }) => sure === true),
		...missed.filter(({ sure }) => sure !== true)
	];
	return inOrder.map((turn) => {
		const { id } = turn.asked.item;
		const note = missNote(turn);
		return { card: cardIdOf(id), item: id, sure: turn.sure, ...(note && { note }) };
	});
}
