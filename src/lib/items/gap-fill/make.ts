import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { Gap, GapFill, GapId } from './item.ts';
import { GAP, type GapFillQuestion } from './schema.ts';

export function makeGapFill({ type, stem, text, gaps }: GapFillQuestion): Made<GapFill> {
	return {
		type,
		stem,
		pieces: text.split(GAP),
		gaps: gaps.map(({ key, accept, distractors, evidence }, i): Gap => {
			const id = `gap-${i + 1}` as GapId;
			return distractors === undefined
				? { kind: 'typed', id, key: key.text, accept, why: key.why, evidence }
				: {
						kind: 'listed',
						id,
						key: optionId(key.text),
						options: asOptions([key, ...distractors]),
						evidence
					};
		}),
		evidence: []
	};
}
