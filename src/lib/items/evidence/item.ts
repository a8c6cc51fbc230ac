import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemBase } from '../item.ts';

/** Asks for the sentences of the passage that prove something. */
export interface EvidenceItem extends ItemBase {
	type: 'evidence';
	/** How the proof proves it. */
	why: string;
	/** Sentences that a careless reader would select, and why they are no proof. */
	decoys: { sentence: SentenceId; why: string }[];
}

/** The sentences selected, in any order. */
export interface EvidenceResponse {
	type: 'evidence';
	sentences: SentenceId[];
}
