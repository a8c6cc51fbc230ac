// The measures of a printed sheet, in millimetres. The style sheets of the print page set the same: sheet.css names them.

/** Of A4 without margins, head and foot. */
export const BODY_MM = { inline: 180, block: 258 };
/** Passage and questions stand in two columns of this width. */
export const COLUMN_MM = 86;

const POINT_MM = 25.4 / 72;

/** So many em of a type size as millimetres, and the other way round. */
export const emToMm = (em: number, sizePt: number): number => em * sizePt * POINT_MM;
export const mmToEm = (mm: number, sizePt: number): number => mm / (sizePt * POINT_MM);

/** Things that are set one under another. */
export interface Block {
	/** In any unit, the same for all. */
	height: number;
	/** The room that follows it where it does not end a column. */
	after?: number;
	/** Keeps it in the column of the block that follows. */
	keepsWithNext?: boolean;
}

/** How many columns of a height blocks fill that are not broken; one that is too high for any has one of its own. */
export function columnsFilled(blocks: readonly Block[], height: number): number {
	let columns = 0;
	let left = 0;
	for (let at = 0; at < blocks.length;) {
		let end = at + 1;
		while (blocks[end - 1]?.keepsWithNext && end < blocks.length) end++;
		const group = blocks.slice(at, end);
		const rooms = group.reduce((sum, block) => sum + block.height + (block.after ?? 0), 0);
		if (columns === 0 || rooms - (group.at(-1)?.after ?? 0) > left) {
			columns++;
			left = height;
		}
		left -= rooms;
		at = end;
	}
	return columns;
}
