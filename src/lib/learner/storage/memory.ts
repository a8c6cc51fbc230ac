import type { Storage } from './storage.ts';

/** Forgets everything when the page is left. */
export function openMemory(): Storage {
	const values = new Map<string, unknown>();
	return {
		kind: 'memory',
		get: async (key) => structuredClone(values.get(key)),
		update: async (key, change) =>
			void values.set(key, structuredClone(change(structuredClone(values.get(key))))),
		keys: async () => [...values.keys()],
		remove: async (key) => void values.delete(key)
	};
}
