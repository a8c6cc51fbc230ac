/** Lengths in pixels. Tops are measured from the head of what the passage scrolls in. */
export interface View {
	/** How high that is. */
	height: number;
	/** How far it is scrolled, and how far it could be. */
	scrolled: number;
	most: number;
	/** Where the passage begins now, and how high it is. */
	top: number;
	length: number;
}

/** Where the eye rests when nothing says where it is: a little above the middle. */
const RESTS_AT = 0.38;

/**
 * Where the band of the line reader begins, from the head of the passage, and never outside it. It stays in one part of the
 * view while the text moves through it; near either end of what can be scrolled it goes to meet the first line and the
 * last, which would never come to it.
 *
 * @param band how high it is
 */
export function restingBand({ height, scrolled, most, top, length }: View, band: number): number {
	const rest = height * RESTS_AT - band / 2;
	const first = top + scrolled;
	const last = top + scrolled - most + length - band;
	const towardsFirst = rest - first;
	const towardsLast = last - rest;
	let at = rest;
	if (towardsFirst > 0 && scrolled < towardsFirst) at = first + scrolled;
	else if (towardsLast > 0 && most - scrolled < towardsLast) at = last - (most - scrolled);
	return within(at - top, length, band);
}

/** Where the band begins around a point of the view, such as the pointer. */
export function bandAround(
	point: number,
	{ top, length }: Pick<View, 'top' | 'length'>,
	band: number
): number {
	return within(point - band / 2 - top, length, band);
}

function within(at: number, length: number, band: number): number {
	return Math.max(0, Math.min(at, length - band));
}

/**
 * The edge between two lines that is nearest to a point of the passage, so that none is cut through.
 *
 * @param paragraphs their tops and heights in order, from the head of the passage
 * @param line how high a line is
 */
export function edgeNear(
	point: number,
	paragraphs: readonly { top: number; height: number }[],
	line: number
): number {
	const edges = paragraphs.map(({ top, height }) => {
		const lines = Math.round(height / line);
		return top + line * Math.max(0, Math.min(lines, Math.round((point - top) / line)));
	});
	return edges.reduce(
		(best, edge) => (Math.abs(edge - point) < Math.abs(best - point) ? edge : best),
		Infinity
	);
}
