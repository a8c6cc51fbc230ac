const MINUTE = 60_000;
const UNITS = [
	['day', 24 * 60 * MINUTE],
	['hour', 60 * MINUTE],
	['minute', MINUTE]
] as const;

/** How long ago something was, in the largest unit of which there is one. */
export function sayAgo(milliseconds: number): string {
	for (const [name, length] of UNITS) {
		const count = Math.floor(milliseconds / length);
		if (count > 0) return `${count} ${name}${count === 1 ? '' : 's'} ago`;
	}
	return 'just now';
}
