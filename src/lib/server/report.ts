/**
 * Tells whoever runs this of something worth it, as one line: words where a person reads them on a terminal, JSON anywhere else. What
 * is said names documents and moments, and never a person, an address, a token or an attempt.
 *
 * @param level `warn` where somebody should look at it, `error` where something has failed
 * @param more what the line is found by
 */
export function report(
	level: 'info' | 'warn' | 'error',
	said: string,
	more: Record<string, string | number> = {}
): void {
	const line = { time: new Date().toISOString(), level, ...more, said };
	console.error(process.stderr.isTTY ? [...Object.values(more), said].join(' ') : JSON.stringify(line));
}
