import { createStore, del, get, keys, update } from 'idb-keyval';
import type { Storage } from './storage.ts';

/** Rejects where IndexedDB is missing, blocked or full. */
export async function openIndexedDb(name = 'courtside'): Promise<Storage> {
	const store = createStore(name, 'documents');
	const storage: Storage = {
		kind: 'indexed-db',
		get: (key) => get(key, store),
		// One transaction: reading, changing and writing are one act to every other tab.
		update: (key, change) => update(key, change, store),
		keys: async () => (await keys(store)).map(String),
		remove: (key) => del(key, store)
	};
	await storage.update('probe', () => true);
	return storage;
}
