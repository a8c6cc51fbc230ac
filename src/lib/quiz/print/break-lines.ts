import { widthOf } from './widths.ts';

/** Where a line begins and, without the space at its end, ends. */
export interface Span {
	from: number;
	to: number;
}

/** A line may end before a space, and after a hyphen or a dash that is followed by something. */
const SPACE = /^[ \t\n\r]$/;
const BREAKS_AFTER = /^[-\u2010–—/]$/;

/**
 * Breaks a text into lines that are no wider than they may be, as full as they can be: for each the first of its
 * characters and the one after its last. A word that is wider than a line is broken where the line is full. Text
 * without anything to see has no lines.
 *
 * @param width in em
 */
export function breakLines(characters: readonly string[], width: number): Span[] {
	const lines: Span[] = [];
	let from = afterSpaces(characters, 0);
	while (from < characters.length) {
		const to = endOfLine(characters, from, width);
		lines.push({ from, to: withoutSpaces(characters, from, to) });
		from = afterSpaces(characters, to);
	}
	return lines;
}

/** How many lines a text takes. */
export function linesTaken(text: string, width: number): number {
	return breakLines(Array.from(text), width).length;
}

/** The width of a text on one line, in em. */
export function textWidth(text: string): number {
	return Array.from(text, widthOf).reduce((sum, em) => sum + em, 0);
}

function endOfLine(characters: readonly string[], from: number, width: number): number {
	let used = 0;
	let lastBreak: number | undefined;
	for (let at = from; at < characters.length; at++) {
		const character = characters[at]!;
		if (SPACE.test(character)) lastBreak = at;
		else if (at > from && used + widthOf(character) > width) return lastBreak ?? at;
		used += widthOf(character);
		if (BREAKS_AFTER.test(character) && at > from && !SPACE.test(characters[at + 1] ?? ' '))
			lastBreak = used <= width ? at + 1 : lastBreak;
	}
	return characters.length;
}

function afterSpaces(characters: readonly string[], at: number): number {
	while (at < characters.length && SPACE.test(characters[at]!)) at++;
	return at;
}

function withoutSpaces(characters: readonly string[], from: number, to: number): number {
	while (to > from && SPACE.test(characters[to - 1]!)) to--;
	return to;
}
