import { linesTaken } from './break-lines.ts';
import type { KeyEntry, KeyLine } from './key.ts';
import { BODY_MM, mmToEm } from './sheet.ts';

const SIZES_PT = [9.75, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8];
/** The size of a key that needs more pages than one. */
const LONG_PT = 9;

/** The widths of the columns that hold running text, in millimetres, without the room between them. */
const WORDS_MM = 56;
const PROOF_MM = 26;
const WHY_MM = 54;
/** The heading, what is said under it, the head of the table, and what is left free at the foot. */
const AROUND_MM = 32;

/** In em, as the style sheets have them. */
const WORDS = { sizeEm: 1.08, leadingEm: 1.3 };
const PLAIN = { sizeEm: 1, leadingEm: 1.3 };
const PADDING_EM = 0.8;

/** The type size of a key, in points: the largest at which it has room on one page. */
export function fitKey(entries: readonly KeyEntry[]): number {
	const fits = (sizePt: number): boolean => {
		const height = entries
			.flatMap(({ lines }) => lines)
			.reduce((sum, line) => sum + PADDING_EM + heightEm(line, sizePt), 0);
		return height <= mmToEm(BODY_MM.block - AROUND_MM, sizePt);
	};
	return SIZES_PT.find(fits) ?? LONG_PT;
}

function heightEm({ part, words, why, proofs, nearest }: KeyLine, sizePt: number): number {
	const taken = (text: string, mm: number, { sizeEm, leadingEm }: typeof PLAIN): number =>
		text
			.split('\n')
			.reduce((sum, line) => sum + linesTaken(line, mmToEm(mm, sizePt) / sizeEm) * leadingEm, 0);
	return Math.max(
		(part === undefined ? 0 : taken(part, WORDS_MM, PLAIN)) + taken(words, WORDS_MM, WORDS),
		taken(`${nearest ? 'Closest: ' : ''}${proofs.join(' or ')}`, PROOF_MM, PLAIN),
		taken(why, WHY_MM, PLAIN),
		PLAIN.leadingEm
	);
}
