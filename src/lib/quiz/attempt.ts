import type { Passage, SentenceId } from '#lib/bank/passage.ts';
import { provingSentences } from '#lib/items/proofs.ts';
import type { ItemId, Mark } from '#lib/items/item.ts';
import { mark, selects } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { inOrder, type Form } from './form.ts';

export type AttemptId = string & { readonly __brand: 'AttemptId' };

/** An item as it was asked, with the sentences it rests on: it can be read after the bank has changed. */
export interface AskedItem {
	item: Item;
	sentences: Partial<Record<SentenceId, string>>;
}

/** An item with the sentences that its review may quote; of one that has sentences selected, all that there are. */
export function asAsked(item: Item, passage: Pick<Passage, 'paragraphs'>): AskedItem {
	const resting = new Set(provingSentences(item));
	const quotable = passage.paragraphs.flat().filter(({ id }) => selects(item) || resting.has(id));
	return { item, sentences: Object.fromEntries(quotable.map(({ id, text }) => [id, text])) };
}

/** One person's run through one form. */
export interface Attempt {
	id: AttemptId;
	/** The folder of the article. */
	article: string;
	title: string;
	form: Form;
	/** Milliseconds since 1970, by this device's clock. */
	startedAt: number;
	finishedAt?: number;
	asked: AskedItem[];
	responses: Partial<Record<ItemId, ItemResponse>>;
}

/** One question of an attempt, in the order in which they were asked. */
export interface Turn {
	asked: AskedItem;
	response: ItemResponse | undefined;
	mark: Mark;
}

/** The questions of an attempt in their order; items that were gone when it began are not among them. */
export function turnsOf(attempt: Attempt): Turn[] {
	const asked = new Map(attempt.asked.map((each) => [each.item.id, each]));
	return inOrder(attempt.form).flatMap((id) => {
		const each = asked.get(id);
		if (each === undefined) return [];
		const response = attempt.responses[id];
		return [{ asked: each, response, mark: mark(each.item, response) }];
	});
}

/** What became of a turn: right, partly right, wrong, left to the student to judge, or not answered. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'own' | 'open';

export function outcomeOf(given: Mark): Outcome {
	if (given.kind === 'unanswered') return 'open';
	if (given.kind === 'own') return 'own';
	if (given.kind === 'invalid' || given.earned === 0) return 'wrong';
	return given.earned === given.possible ? 'right' : 'partly';
}
