import type { SentenceId } from '#lib/bank/passage.ts';
import type { EvidenceResponse } from './item.ts';

const SENTENCE = /^[1-9]\d{0,3}\.[1-9]\d{0,3}$/;

/** The response in a posted form; `undefined` when no sentence was selected. */
export function respondEvidence(form: FormData): EvidenceResponse | undefined {
	const sentences = form.getAll('sentence').filter((id) => typeof id === 'string' && SENTENCE.test(id));
	return sentences.length === 0 ? undefined : { type: 'evidence', sentences: sentences as SentenceId[] };
}
