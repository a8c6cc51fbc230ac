import type { Passage, SentenceId } from '#lib/bank/passage.ts';
import { provingSentences } from '#lib/items/proofs.ts';
import type { ItemId, Mark } from '#lib/items/item.ts';
import { mark, selects } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { Conditions } from './conditions.ts';
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
	conditions: Conditions;
	/** Milliseconds since 1970, by this device's clock. */
	startedAt: number;
	finishedAt?: number;
	/** How long its questions were on the screen, in seconds; left out where that was not noted. */
	seconds?: number;
	asked: AskedItem[];
	responses: Partial<Record<ItemId, ItemResponse>>;
	/** The furthest hint that was taken before the response. */
	hints: Partial<Record<ItemId, Hint>>;
	/** Whether the student was sure of a response; left out where that was not said. */
	sure: Partial<Record<ItemId, boolean>>;
	/** What the student has flagged to come back to. */
	flagged: ItemId[];
}

/** What a hint points to: the paragraphs that hold the proof, or its very sentences. */
export const HINTS = ['paragraph', 'sentence'] as const;
export type Hint = (typeof HINTS)[number];

/** One question of an attempt, in the order in which they were asked. */
export interface Turn {
	asked: AskedItem;
	response: ItemResponse | undefined;
	/** What came of the response; after a hint at most half of what it would have been worth without. */
	mark: Mark;
	hint: Hint | undefined;
	sure: boolean | undefined;
	flagged: boolean;
}

/** The questions of an attempt in their order; items that were gone when it began are not among them. */
export function turnsOf(attempt: Attempt): Turn[] {
	const asked = new Map(attempt.asked.map((each) => [each.item.id, each]));
	const flagged = new Set(attempt.flagged);
	return inOrder(attempt.form).flatMap((id) => {
		const each = asked.get(id);
		if (each === undefined) return [];
		const [response, hint] = [attempt.responses[id], attempt.hints[id]];
		const given = mark(each.item, response);
		return [
			{
				asked: each,
				response,
				mark: hint ? afterHint(given) : given,
				hint,
				sure: attempt.sure[id],
				flagged: flagged.has(id)
			}
		];
	});
}

/** A response that is given after a hint earns at most half. Points that a student gives are no score, and stand. */
export function afterHint(given: Mark): Mark {
	return given.kind === 'marked' ? { ...given, earned: Math.min(given.earned, given.possible / 2) } : given;
}

/**
 * What became of a turn: right, partly right, wrong, left to the student to judge, answered and to be marked when the
 * quiz is over, or not answered.
 */
export type Outcome = 'right' | 'partly' | 'wrong' | 'own' | 'given' | 'open';

export function outcomeOf(given: Mark): Outcome {
	if (given.kind === 'unanswered') return 'open';
	if (given.kind === 'own') return 'own';
	if (given.kind === 'invalid' || given.earned === 0) return 'wrong';
	return given.earned === given.possible ? 'right' : 'partly';
}

/** Whether a response is what is right, and only the hint before it keeps it from its full points. */
export function isRightAfterHint({ asked, response, hint }: Turn): boolean {
	return hint !== undefined && outcomeOf(mark(asked.item, response)) === 'right';
}
