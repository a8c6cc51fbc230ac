import { openIndexedDb } from './indexed-db.ts';
import { openLocalStorage } from './local-storage.ts';
import { openMemory } from './memory.ts';
import type { Storage } from './storage.ts';

/** A browser that never answers, as some do in private windows, is taken to refuse. */
const PATIENCE_MS = 3000;

function never(afterMs: number): Promise<never> {
	return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), afterMs));
}

/** The best place that this browser lets us have. */
export async function openStorage(): Promise<Storage> {
	try {
		return await Promise.race([openIndexedDb(), never(PATIENCE_MS)]);
	} catch {
		try {
			return openLocalStorage();
		} catch {
			return openMemory();
		}
	}
}
