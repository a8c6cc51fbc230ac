import { sentencesOf } from '#lib/bank/passage.ts';
import { fits } from '#lib/items/fits.ts';
import { show } from '#lib/quiz/form.ts';
import type { Assignment, Published } from './assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';
import { asksProof } from './taking.ts';
import { itemsOf } from './turns.ts';

/** What is wrong with what was sent, where it is (`value.response.text`, or nothing for the whole), and what may stand there. */
export interface Fault {
	path: string;
	expected: string;
}

/** What keeps a value from being one that could be given to a question of an attempt; `undefined` where nothing does. Knows no key. */
export function faultOfValue(
	assignment: Pick<Assignment, 'policy'>,
	published: Pick<Published, 'items' | 'passage'>,
	attempt: Pick<AssignedAttempt, 'form'>,
	slot: number,
	{ response, sure, proof }: SlotValue
): Fault | undefined {
	const items = itemsOf(attempt, published);
	const item = items[slot];
	if (item === undefined)
		return { path: 'answers.slot', expected: `in this attempt: 0 to ${items.length - 1}` };
	const { passage } = published;
	if (response && !fits(show(item, attempt.form.seed), response, passage))
		return { path: 'value.response', expected: 'one that this question can be given' };
	if (sure !== undefined && !assignment.policy.confidence)
		return { path: 'value.sure', expected: 'not asked in this quiz' };
	if (proof === undefined) return undefined;
	if (!asksProof(assignment, item)) return { path: 'value.proof', expected: 'not asked of this question' };
	const known = new Set(sentencesOf(passage).map(({ id }) => id));
	const isFound = proof.every((id) => known.has(id)) && new Set(proof).size === proof.length;
	return isFound ? undefined : { path: 'value.proof', expected: 'sentences of the passage, each once' };
}
