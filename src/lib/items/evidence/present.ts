import type { EvidenceItem } from './item.ts';

/** The sentences to choose from are those of the passage itself. */
export interface ShownEvidence {
	type: 'evidence';
	stem: string;
}

export function presentEvidence(item: EvidenceItem): ShownEvidence {
	return { type: item.type, stem: item.stem };
}
