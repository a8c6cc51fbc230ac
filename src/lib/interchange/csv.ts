import Papa from 'papaparse';

/** What stands in one cell: a number stays one, and what is not there is an empty cell. */
export type Cell = string | number | undefined;

/** Without it Excel takes the file for the alphabet of its machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where spreadsheets begin a formula: at the start of a text, of a line in it, and behind what another spreadsheet’s language takes
 * for the end of a cell. Spaces of every kind, quotes and what is not seen do not count. The signs are those of a formula, also in
 * their wide and small forms, which some spreadsheets fold into the plain ones.
 */
const FORMULA = /(?<=^|[\r\n\t\v\f\u0085\u2028\u2029;,|])(?=[\s\p{Cc}\p{Cf}"“”]*[=+\-@−＝＋－＠﹦﹢﹣﹫])/gu;
const CONTROL_FIRST = /^[\t\r\n]/;

/**
 * A text that no spreadsheet takes for a formula (T13): an apostrophe stands where one would begin, which spreadsheets know as the
 * sign of a text. Other texts stay as they are.
 */
export function inert(text: string): string {
	const without = text.replaceAll(FORMULA, "'");
	return CONTROL_FIRST.test(without) ? `'${without}` : without;
}

/**
 * A table as a file that Excel, LibreOffice and Numbers open: UTF-8 with a byte order mark, commas, lines ended by CR LF. Every text is
 * inert; numbers are untouched, with a point for their decimals. What is no number (NaN) is an empty cell.
 *
 * @param rows with the head first, if there is one; an empty one is an empty line
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
	const cells = rows.map((row) => row.map(written));
	return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

function written(cell: Cell): string | number {
	if (typeof cell === 'string') return inert(cell);
	return cell === undefined || !Number.isFinite(cell) ? '' : cell;
}
