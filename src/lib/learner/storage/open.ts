import { openIndexedDb } from './indexed-db.ts';
import { openLocalStorage } from './local-storage.ts';
import { openMemory } from './memory.ts';
import type { Storage } from './storage.ts';

/** The best place that this browser lets us have. */
export async function openStorage(): Promise<Storage> {
	try {
		return await openIndexedDb();
	} catch {
		try {
			return openLocalStorage();
		} catch {
			return openMemory();
		}
	}
}
