import { shown, type Shuffle, type ShownOption } from '../item.ts';
import type { GapFill, GapId } from './item.ts';

/** A gap to be filled from its options, or by typing where there are none. */
export interface ShownGap {
	id: GapId;
	options?: ShownOption[];
}

export interface ShownGapFill {
	type: 'gap-fill';
	stem: string;
	pieces: string[];
	gaps: ShownGap[];
}

export function presentGapFill(item: GapFill, shuffle: Shuffle): ShownGapFill {
	return {
		type: item.type,
		stem: item.stem,
		pieces: item.pieces,
		gaps: item.gaps.map((gap) => ({
			id: gap.id,
			...(gap.kind === 'listed' ? { options: shuffle(shown(gap.options)) } : {})
		}))
	};
}
