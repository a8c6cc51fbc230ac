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

/** Keeps a choice, or with `undefined` forgets it. Where storage is full or forbidden it holds until the page is left. */
export function prefer(name: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(PREFIX + name);
		else localStorage.setItem(PREFIX + name, value);
	} catch {
		// The page goes on with the choice; the next one will not know of it.
	}
}
