import { foldText } from '../fold.ts';
import { NEAR_MISS_TEXTS, nearMiss } from '../near-miss.ts';
import type { ShortAnswer } from './item.ts';
import { accepted, isAccepted } from './mark.ts';

/** Why what was typed is wrong, where there is more to say than the key; `undefined` where it is right, too. */
export function whyMissed(item: ShortAnswer, text: string): string | undefined {
	if (isAccepted(item, text)) return undefined;
	const foreseen = item.misses.find((miss) => foldText(miss.text) === foldText(text));
	if (foreseen) return foreseen.why;
	const near = nearMiss(text, accepted(item));
	return near && NEAR_MISS_TEXTS[near];
}
