import type { Lettered, Paper, Part } from '#lib/items/paper.ts';
import { linesTaken, textWidth } from './break-lines.ts';
import { BODY_MM, COLUMN_MM, columnsFilled, mmToEm } from './sheet.ts';

/** A question on paper, and the points that are said beside it: 1 where none are. */
export interface Worth {
	paper: Paper;
	points: number;
}

/** How questions are set for paper. */
export interface FittedQuestions {
	/** The type size, in points. */
	sizePt: number;
	/** Whether they have room on one page. */
	onePage: boolean;
}

const SIZES_PT = [11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5];
/** The size of questions that need more pages than one. */
const LONG_PT = 10;

/** In millimetres, since a hand is as large beside small type: from one ruled line to the next. */
const RULED_MM = 7;
/** What is left free at the foot, for what a browser sets a little higher than is reckoned here. */
const SPARE_MM = 4;

/** In em, as the style sheets have them. */
const BETWEEN_EM = 1;
const NUMBER_EM = 1.9;
const STEM = { sizeEm: 1.05, leadingEm: 1.3125 };
const INSTRUCTION = { sizeEm: 0.85, leadingEm: 1.15 };
const PART_GAP_EM = 0.3;
const OPTION = { letterEm: 1.9, leadingEm: 1.24, aroundEm: 0.2, leastEm: 1.5 };
const ROW = { roomEm: 2.6, leadingEm: 1.24, aroundEm: 0.3, leastEm: 1.6 };
const TEXT_LEADING_EM = 1.6;
/** As wide as a blank of a text. */
const BLANK = 'm'.repeat(8);
const WHERE_EM = 1.9;

/** The largest size at which all have room on one page; a middling one where they have not at any. */
export function fitQuestions(papers: readonly Worth[]): FittedQuestions {
	const fits = (sizePt: number): boolean => {
		const blocks = papers.map((each) => ({ height: heightEm(each, sizePt), after: BETWEEN_EM }));
		return columnsFilled(blocks, mmToEm(BODY_MM.block - SPARE_MM, sizePt)) <= 2;
	};
	const sizePt = SIZES_PT.find(fits);
	return sizePt === undefined ? { sizePt: LONG_PT, onePage: false } : { sizePt, onePage: true };
}

/** How many options stand beside each other, so that short ones take less room: three, two or one. */
export function optionsAbreast(options: readonly Lettered[], sizePt: number): 1 | 2 | 3 {
	const widest = Math.max(0, ...options.map(({ text }) => textWidth(text)));
	const room = contentEm(sizePt);
	const fits = (abreast: number): boolean => widest + OPTION.letterEm + 0.5 <= room / abreast;
	if (options.length === 3 && fits(3)) return 3;
	return options.length > 1 && fits(2) ? 2 : 1;
}

/** The width of what stands beside a number. */
const contentEm = (sizePt: number): number => mmToEm(COLUMN_MM, sizePt) - NUMBER_EM;

/** How high a question is set, in em. */
function heightEm({ paper: { stem, instruction, parts }, points }: Worth, sizePt: number): number {
	const width = contentEm(sizePt);
	const lines = (text: string, { sizeEm, leadingEm }: typeof STEM): number =>
		linesTaken(text, width / sizeEm) * leadingEm;
	return (
		lines(points > 1 ? `${stem}\u00a0(12\u00a0points)` : stem, STEM) +
		(instruction === undefined ? 0 : lines(instruction, INSTRUCTION)) +
		parts.reduce((sum, part) => sum + PART_GAP_EM + partEm(part, width, sizePt), 0)
	);
}

function partEm(part: Part, width: number, sizePt: number): number {
	switch (part.kind) {
		case 'choices':
		case 'list': {
			const label = part.kind === 'choices' && part.label !== undefined ? OPTION.leadingEm : 0;
			return label + optionsEm(part.options, width, sizePt);
		}
		case 'text': {
			const text = part.pieces.join(` ${BLANK} `);
			return linesTaken(text, width) * TEXT_LEADING_EM;
		}
		case 'rows':
			return sum(part.rows, (row) => rowEm(row, width - ROW.roomEm, ROW));
		case 'where':
			return WHERE_EM;
		case 'ruled':
			return part.lines * mmToEm(RULED_MM, sizePt);
	}
}

function optionsEm(options: readonly Lettered[], width: number, sizePt: number): number {
	const abreast = optionsAbreast(options, sizePt);
	if (abreast > 1) return Math.ceil(options.length / abreast) * OPTION.leastEm;
	return sum(options, ({ text }) => rowEm(text, width - OPTION.letterEm, OPTION));
}

function rowEm(
	text: string,
	width: number,
	{ leadingEm, aroundEm, leastEm }: typeof OPTION | typeof ROW
): number {
	return Math.max(linesTaken(text, width) * leadingEm + aroundEm, leastEm);
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
	return list.reduce((total, each) => total + of(each), 0);
}
