/** How far something was scrolled, remembered until the tab is closed. Never call these on the server. */
const PREFIX = 'courtside:place:';

/** 0 where nothing was kept, or storage is forbidden. */
export function keptPlace(name: string): number {
	try {
		return Number(sessionStorage.getItem(PREFIX + name)) || 0;
	} catch {
		return 0;
	}
}

export function keepPlace(name: string, pixels: number): void {
	try {
		sessionStorage.setItem(PREFIX + name, String(Math.round(pixels)));
	} catch {
		// The next page begins at the top.
	}
}
