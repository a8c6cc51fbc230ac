/** Longer than a browser may keep an idle moment back. */
const LATEST_MS = 2000;

/** Acts once the page has nothing else to do: what comes first is what is on the screen. */
export function whenIdle(act: () => void): void {
	// Safari has no idle moments.
	if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: LATEST_MS });
	else setTimeout(act, 0);
}
