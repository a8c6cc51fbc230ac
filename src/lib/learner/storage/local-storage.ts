import type { Storage } from './storage.ts';

/** Throws where localStorage is missing, blocked or full. */
export function openLocalStorage(prefix = 'courtside:'): Storage {
	// Even naming localStorage throws where it is blocked.
	const { localStorage } = globalThis;
	localStorage.setItem(`${prefix}probe`, '1');
	const read = (key: string): unknown => {
		const text = localStorage.getItem(prefix + key);
		if (text === null) return undefined;
		try {
			return JSON.parse(text);
		} catch {
			return text;
		}
	};
	return {
		kind: 'local-storage',
		get: async (key) => read(key),
		update: async (key, change) => localStorage.setItem(prefix + key, JSON.stringify(change(read(key)))),
		keys: async () =>
			Object.keys(localStorage)
				.filter((key) => key.startsWith(prefix))
				.map((key) => key.slice(prefix.length)),
		remove: async (key) => localStorage.removeItem(prefix + key)
	};
}
