import type { ShortAnswer } from './item.ts';

export interface ShownShortAnswer {
	type: 'short-answer';
	stem: string;
}

export function presentShortAnswer(item: ShortAnswer): ShownShortAnswer {
	return { type: item.type, stem: item.stem };
}
