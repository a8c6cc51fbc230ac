import type { PlaceMark } from '#lib/ui/marks.ts';

const SAID: Record<PlaceMark, string> = {
	in: 'right',
	helped: 'right after a hint',
	out: 'wrong',
	part: 'partly right',
	on: 'answered',
	open: 'not answered'
};

/** How one question stands, in a reader's words. */
export function sayMark(mark: PlaceMark): string {
	return SAID[mark];
}

/**
 * The rally line in words: where the reader is, how many were right, and which were not.
 *
 * @param place the question being looked at, from 0; without it the quiz is over
 * @param flags which questions are flagged
 */
export function sayMarks(
	marks: readonly PlaceMark[],
	place?: number,
	flags: readonly boolean[] = []
): string {
	const counts = (['in', 'helped', 'part', 'out', 'on', 'open'] as const).flatMap((mark) => {
		const numbers = marks.flatMap((each, i) => (each === mark ? [i + 1] : []));
		if (numbers.length === 0) return [];
		const which = mark === 'out' || mark === 'part' || mark === 'helped' ? ` (${numbers.join(', ')})` : '';
		return [`${numbers.length} ${sayMark(mark)}${which}`];
	});
	const where = place === undefined ? '' : `Question ${place + 1} of ${marks.length}. `;
	const flagged = flags.flatMap((flag, i) => (flag ? [i + 1] : []));
	const which = flagged.length === 0 ? '' : ` Flagged: ${flagged.join(', ')}.`;
	return `${where}${counts.join(', ')}.${which}`;
}
