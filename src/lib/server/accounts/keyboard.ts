/** The keys of a QWERTY board, each row shifted by as much as it stands to the right of the one above. */
const ROWS: [string, number][] = [
	['1234567890-=', 0],
	['qwertyuiop[]', 0.5],
	["asdfghjkl;'", 0.75],
	['zxcvbnm,./', 1.25]
];

const PLACES = new Map(
	ROWS.flatMap(([keys, shift], y) => Array.from(keys, (key, x) => [key, { x: x + shift, y }] as const))
);

/** Whether two keys touch; a key touches itself. */
export function areNeighbours(a: string, b: string): boolean {
	const [one, other] = [PLACES.get(a), PLACES.get(b)];
	return (
		one !== undefined &&
		other !== undefined &&
		Math.abs(one.y - other.y) <= 1 &&
		Math.abs(one.x - other.x) <= 1
	);
}
