import { readPostedForm } from '#lib/assignment/read-posted.ts';
import { sentencesOf } from '#lib/bank/passage.ts';
import { sayGiven, type Given } from '#lib/items/given.ts';
import { show } from '#lib/quiz/form.ts';
import type { SlotValue } from '#lib/assignment/attempt.ts';
import { itemsOf } from '#lib/assignment/turns.ts';
import { newLetters } from '../secrets.ts';
import { findPoison } from '../requests/poison.ts';
import { access } from './access.ts';
import type { Desk } from './desk.ts';
import { saveSlot } from './save.ts';

/** A question of which something else was saved since the form was shown. */
export interface PostedConflict {
	slot: number;
	rev: number;
	mine: SlotValue;
	stored: SlotValue;
	/** What is stored, in words. */
	said: Given[];
}

export type PostedOutcome =
	| { kind: 'saved' }
	/** The others are saved; of these the student says which answer holds. */
	| { kind: 'conflict'; conflicts: PostedConflict[] }
	| { kind: 'submitted' }
	| { kind: 'wrong'; slot: number; said: string }
	| { kind: 'unknown' };

const TAB_LETTERS = 8;

/** Saves what a form without scripts has given, question by question. */
export async function savePosted(
	desk: Desk,
	held: { address: string; token: string | undefined },
	form: FormData
): Promise<PostedOutcome> {
	const found = await access(desk, held.address, held.token);
	if (found.kind !== 'owner' && found.kind !== 'former') return { kind: 'unknown' };
	if (found.attempt === undefined) return { kind: 'unknown' };
	const published = await desk.store.published.get(found.assignment.id);
	if (published === undefined) return { kind: 'unknown' };
	const items = itemsOf(found.attempt, published);
	const { seed } = found.attempt.form;
	const texts = new Map(sentencesOf(published.passage).map(({ id, text }) => [id, text]));
	const posted = readPostedForm(
		form,
		items.map(({ type }) => type)
	);
	// Each form is a tab of its own: sent twice, it says the same.
	const tab = `form-${newLetters(desk, TAB_LETTERS)}`;
	const conflicts: PostedConflict[] = [];
	for (const { slot, revision, value } of posted) {
		const poison = findPoison(value);
		if (poison) return { kind: 'wrong', slot, said: poison.expected };
		const outcome = await saveSlot(desk, held, { slot, tab, sequence: 1, revision, value });
		if (outcome.kind === 'unknown') return { kind: 'unknown' };
		if (outcome.kind === 'wrong') return { kind: 'wrong', slot, said: outcome.expected };
		if (outcome.saved.kind === 'submitted') return { kind: 'submitted' };
		if (outcome.saved.kind === 'conflict')
			conflicts.push({
				slot,
				rev: outcome.saved.revision,
				mine: value,
				stored: outcome.saved.value,
				said: sayGiven(show(items[slot]!, seed), outcome.saved.value.response, (id) => texts.get(id))
			});
	}
	return conflicts.length > 0 ? { kind: 'conflict', conflicts } : { kind: 'saved' };
}
