import { withoutEmphasis } from '#lib/bank/plain.ts';
import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { Gap, GapFill, GapId } from './item.ts';
import { GAP, type GapFillQuestion } from './schema.ts';

export function makeGapFill({ type, stem, passage, text, gaps }: GapFillQuestion): Made<GapFill> {
	return {
		type,
		stem,
		passage,
		pieces: text.split(GAP),
		gaps: gaps.map(({ key, accept, distractors, evidence }, i): Gap => {
			const id = `gap-${i + 1}` as GapId;
			return distractors === undefined
				? {
						kind: 'typed',
						id,
						// A reader types no asterisks.
						key: withoutEmphasis(key.text),
						accept: accept.map(withoutEmphasis),
						why: key.why,
						evidence
					}
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
