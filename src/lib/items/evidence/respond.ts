import type { SentenceId } from '#lib/bank/passage.ts';
import type { EvidenceResponse } from './item.ts';

const SENTENCE = /^[1-9]\d{0,3}\.[1-9]\d{0,3}$/;

/** The response in a posted form; `undefined` when no sentence was selected. */
export function respondEvidence(form: FormData): EvidenceResponse | undefined {
	const sentences = selectedIn(form);
	return sentences.length === 0 ? undefined : { type: 'evidence', sentences };
}

/** The sentences that are selected in a posted form. */
export function selectedIn(form: FormData): SentenceId[] {
	const named = form.getAll('sentence').filter((id) => typeof id === 'string' && SENTENCE.test(id));
	return named as SentenceId[];
}
