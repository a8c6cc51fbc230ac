import type { Passage } from '#lib/bank/passage.ts';
import { linesTaken } from './break-lines.ts';
import { setLines, type SetPassage } from './set-lines.ts';
import { BODY_MM, COLUMN_MM, columnsFilled, emToMm, mmToEm, type Block } from './sheet.ts';

/** A passage set for paper. */
export interface FittedPassage extends SetPassage {
	/** The type size, in points. */
	sizePt: number;
	/** The width of a column and of a line within it, in em. */
	columnEm: number;
	lineEm: number;
	/** Whether it has room on one page. */
	onePage: boolean;
}

const SIZES_PT = [12, 11.5, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5];
/** The size of a passage that needs more pages than one. */
const LONG_PT = 10.5;

/** In em: room for the numbers on both sides of a line, from line to line, and between paragraphs. */
const NUMBERS_EM = 3;
const LEADING_EM = 1.36;
const BETWEEN_EM = 0.4;

/** Above the columns, in millimetres: the line for the name, and the title and instruction with what surrounds them. */
const NAME_MM = 14;
const AROUND_MM = 12;
const TITLE = { sizePt: 22, leadingEm: 1.08 };
const INSTRUCTION = { sizePt: 9.5, leadingEm: 1.4 };

/** The passage at the largest size at which it has room on one page; at a middling one where it has not at any. */
export function fitPassage(
	{ title, paragraphs }: Pick<Passage, 'title' | 'paragraphs'>,
	instruction: string
): FittedPassage {
	const above = NAME_MM + AROUND_MM + heightMm(title, TITLE) + heightMm(instruction, INSTRUCTION);
	for (const sizePt of SIZES_PT) {
		const set = setAt(paragraphs, sizePt);
		const room = mmToEm(BODY_MM.block - above, sizePt);
		if (columnsFilled(blocksOf(set), room) <= 2) return { ...set, onePage: true };
	}
	return { ...setAt(paragraphs, LONG_PT), onePage: false };
}

function setAt(paragraphs: Passage['paragraphs'], sizePt: number): Omit<FittedPassage, 'onePage'> {
	const columnEm = mmToEm(COLUMN_MM, sizePt);
	const lineEm = columnEm - NUMBERS_EM;
	return { ...setLines(paragraphs, lineEm), sizePt, columnEm, lineEm };
}

/** Its lines; the first of a paragraph is not parted from the second, nor the last from the one before it. */
function blocksOf({ paragraphs }: SetPassage): Block[] {
	return paragraphs.flatMap((lines) =>
		lines.map((_, i): Block => {
			const isLast = i === lines.length - 1;
			return {
				height: LEADING_EM,
				after: isLast ? BETWEEN_EM : 0,
				keepsWithNext: !isLast && (i === 0 || i === lines.length - 2)
			};
		})
	);
}

function heightMm(text: string, { sizePt, leadingEm }: { sizePt: number; leadingEm: number }): number {
	return emToMm(linesTaken(text, mmToEm(BODY_MM.inline, sizePt)) * leadingEm, sizePt);
}
