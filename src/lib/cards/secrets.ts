import { wholeProofs } from '#lib/items/enemies.ts';
import { foldText } from '#lib/items/fold.ts';
import { keyTexts } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';

/** Tells whether a text is the key of an item that is kept for assigned quizzes and rests on the same as this one. */
export type IsSecret = (text: string, beside: Item) => boolean;

export function secretsAmong(items: readonly Item[]): IsSecret {
	const keys = new Map<string, Set<string>>();
	for (const item of items) {
		if (item.use !== 'assign') continue;
		for (const proof of wholeProofs(item))
			keys.set(proof, new Set([...(keys.get(proof) ?? []), ...keyTexts(item).map(foldText)]));
	}
	return (text, beside) =>
		[...wholeProofs(beside)].some((proof) => keys.get(proof)?.has(foldText(text)) ?? false);
}
