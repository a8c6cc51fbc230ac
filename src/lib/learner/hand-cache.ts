import type { Hand } from '#lib/cards/hand.ts';
import { isRecord } from '#lib/items/reads.ts';
import type { Storage } from './storage/storage.ts';

/** What the log of reviews came to is kept under this key; it is worked out from the log, and belongs in no file. */
export const HAND_CACHE = 'cache/hand';
/** Of what is kept under it: another one is worked out anew. */
const VERSION = 1;

export interface HandCache {
	hand: Hand;
	/** How many events each month held, by the keys of their documents. */
	counts: Record<string, number>;
}

/** What was kept; `undefined` where there is nothing that this version has written. */
export function readHandCache(value: unknown): HandCache | undefined {
	if (!isRecord(value) || value['version'] !== VERSION) return undefined;
	const { hand, counts } = value;
	return isRecord(hand) && isRecord(hand['cards']) && isRecord(counts)
		? ({ hand, counts } as unknown as HandCache)
		: undefined;
}

/** @throws where storage is full or forbidden */
export async function writeHandCache(storage: Storage, { hand, counts }: HandCache): Promise<void> {
	await storage.update(HAND_CACHE, () => ({ version: VERSION, hand, counts }));
}
