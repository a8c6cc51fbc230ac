/** What a browser remembers of how a reader likes things, outside the record: read before anything is painted. */
const PREFIX = 'courtside:';

/** What was kept under a name, or `undefined` where nothing was or storage is forbidden. Never call it on the server. */
export function preference(name: string): string | undefined {
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Every choice that was kept, by name. None where storage is forbidden. Never call it on the server. */
export function preferences(): Record<string, string> {
	try {
		return Object.fromEntries(
			Object.keys(localStorage)
				.filter((key) => key.startsWith(PREFIX))
				.map((key) => [key.slice(PREFIX.length), localStorage.getItem(key) ?? ''] as const)
				// Where there is no other storage documents are kept beside them, and a trial of whether that can be done.
				.filter(([name]) => !name.includes('/') && name !== 'probe')
		);
	} catch {
		return {};
	}
}

/** Keeps a choice, or with `undefined` forgets it. Where storage is full or forbidden it holds until the page is left. */
export function prefer(name: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(PREFIX + name);
		else localStorage.setItem(PREFIX + name, value);
	} catch {
		// The page goes on with the choice; the next one will not know of it.
	}
}
