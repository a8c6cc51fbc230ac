import { linesTaken } from './break-lines.ts';
import type { KeyEntry, KeyLine } from './key.ts';
import { BODY_MM, mmToEm } from './sheet.ts';

const SIZES_PT = [9.75, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8, 7.75];
/** The size of a key that needs more pages than one. */
const LONG_PT = 9;

/** The widths of the columns that hold running text, in millimetres, without the room between them. */
const WORDS_MM = 49.5;
const PROOF_MM = 23.5;
const WHY_MM = 62.5;
/** Of words that need no reason beside them. */
const ALONE_MM = 114.5;
/** The heading, what is said under it, the head of the table, and what is left free at the foot. */
const AROUND_MM = 33;

/** In em, as the style sheets have them. */
const WORDS = { sizeEm: 1.02, leadingEm: 1.27 * 1.02 };
const PLAIN = { sizeEm: 1, leadingEm: 1.3 };
const ABOVE_EM = 0.3;
const BELOW_EM = 0.35;

/** The type size of a key, in points: the largest at which it has room on one page. */
export function fitKey(entries: readonly KeyEntry[]): number {
	const fits = (sizePt: number): boolean => {
		const height = entries.reduce((sum, { lines, points }) => {
			// The points stand under the skill.
			const least = (points > 1 ? 2 : 1) * PLAIN.leadingEm;
			const taken = lines.reduce((lineSum, line) => lineSum + BELOW_EM + heightEm(line, sizePt), 0);
			return sum + ABOVE_EM + Math.max(least, taken);
		}, 0);
		return height <= mmToEm(BODY_MM.block - AROUND_MM, sizePt);
	};
	return SIZES_PT.find(fits) ?? LONG_PT;
}

function heightEm({ part, words, why, proofs, nearest }: KeyLine, sizePt: number): number {
	const taken = (text: string, mm: number, { sizeEm, leadingEm }: typeof PLAIN): number =>
		text
			.split('\n')
			.reduce((sum, line) => sum + linesTaken(line, mmToEm(mm, sizePt) / sizeEm) * leadingEm, 0);
	const wordsMm = why === '' ? ALONE_MM : WORDS_MM;
	return Math.max(
		taken(part === undefined ? words : `${part}: ${words}`, wordsMm, WORDS),
		taken(`${nearest ? 'Closest: ' : ''}${proofs.join(' or ')}`, PROOF_MM, PLAIN),
		taken(why, WHY_MM, PLAIN),
		PLAIN.leadingEm
	);
}
