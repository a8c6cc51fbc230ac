import type { Made } from '../made.ts';
import type { EvidenceItem } from './item.ts';
import type { EvidenceQuestion } from './schema.ts';

export function makeEvidence({
	type,
	stem,
	key,
	distractors,
	evidence
}: EvidenceQuestion): Made<EvidenceItem> {
	return { type, stem, passage: 'open', why: key.why, decoys: distractors, evidence };
}
