import Papa from 'papaparse';
import type { Extra } from '#lib/assignment/attempt.ts';
import { NO_EXTRA, readExtra } from '#lib/assignment/extra.ts';
import { readName, skeleton } from '#lib/assignment/name.ts';

/** A name of a roster that was read, and where it stood. */
export interface RosterRow {
	/** Counted from 1, as a spreadsheet counts; empty rows count. */
	row: number;
	name: string;
	group?: string;
	extra?: Extra;
}

export interface RosterProblem {
	/** `roster.csv row 7 — 4 columns, expected 3 (name, group, extra)`. */
	said: string;
}

export type RosterRead =
	| {
			kind: 'roster';
			rows: RosterRow[];
			/** Rows with the same name, or names that look the same. They are all among `rows`. */
			alike: { name: string; rows: number[] }[];
	  }
	| { kind: 'wrong'; problems: RosterProblem[] };

const COLUMNS = ['name', 'group', 'extra'] as const;
type Column = (typeof COLUMNS)[number];
const EXPECTED = `(${COLUMNS.join(', ')})`;
/** More than a school year. */
export const MOST_STUDENTS = 500;
const MOST_PROBLEMS = 50;
/** What columns are called, here and elsewhere: nobody is, and a first row that has one of them is meant as a header. */
const HEADINGS: ReadonlySet<string> = new Set([
	...COLUMNS,
	...['names', 'full name', 'first name', 'forename', 'last name', 'surname', 'student', 'students', 'pupil'],
	...['pupils', 'set', 'class', 'email', 'e-mail', 'extra time', 'id']
]);

/** A roster from the bytes of a file: CSV, or TSV, in UTF-8, with or without a header. */
export function readRosterFile(file: string, bytes: Uint8Array): RosterRead {
	const bad = badPlace(bytes);
	if (bad) return wrong(`${file} row ${bad.row} col ${bad.column} — not UTF-8. Fix: export as "CSV UTF-8"`);
	return readRows(file, new TextDecoder('utf-8').decode(bytes), 'columns');
}

/**
 * A roster as it was pasted: rows copied from a spreadsheet, CSV under a header, or else a name a line, commas and all (Khan,
 * Aaliyah is one name).
 */
export function readRosterText(file: string, text: string): RosterRead {
	const plain = text.replace(/^\uFEFF/, '');
	const first = plain.split(/\r?\n/, 1)[0] ?? '';
	const isTable = plain.includes('\t') || /^\s*"?name"?\s*[,;]/i.test(first);
	return readRows(file, plain, isTable ? 'columns' : 'lines');
}

function readRows(file: string, text: string, how: 'columns' | 'lines'): RosterRead {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const table = how === 'lines' ? linesOf(plain) : tableOf(file, plain);
	if (table.kind === 'wrong') return table;
	const [first] = table.rows;
	const header = first === undefined ? undefined : headerOf(file, first);
	if (header?.kind === 'wrong') return header;
	const columns = header?.columns ?? COLUMNS;
	const least = header === undefined ? 1 : columns.length;
	const problems: RosterProblem[] = [];
	const rows: RosterRow[] = [];
	for (const { row, fields } of header ? table.rows.slice(1) : table.rows) {
		const read = readRow(fields, columns, least);
		if (read.kind === 'row') rows.push({ row, ...read.student });
		else problems.push({ said: `${file} row ${row}${read.said}` });
	}
	if (problems.length > 0) return { kind: 'wrong', problems: problems.slice(0, MOST_PROBLEMS) };
	if (rows.length === 0) return wrong(`${file} — no names. Fix: write one a line`);
	if (rows.length > MOST_STUDENTS)
		return wrong(`${file} — ${rows.length} names, limit ${MOST_STUDENTS} for a class. Fix: make two classes`);
	return { kind: 'roster', rows, alike: alikeAmong(rows) };
}

interface Table {
	kind: 'table';
	rows: { row: number; fields: string[] }[];
}

const isEmpty = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === '');

function linesOf(text: string): Table {
	const rows = text.split('\n').map((line, i) => ({ row: i + 1, fields: [line] }));
	return { kind: 'table', rows: rows.filter(({ fields }) => !isEmpty(fields)) };
}

function tableOf(file: string, text: string): Table | Extract<RosterRead, { kind: 'wrong' }> {
	const delimiter = text.includes('\t') ? '\t' : /^[^\n,]*;/.test(text) ? ';' : ',';
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
	// A field may hold line breaks, so that a row of the table can be several of the file.
	const quote = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
	if (quote?.row !== undefined)
		return wrong(
			`${file} row ${quote.row + 1} — ${
				quote.code === 'MissingQuotes'
					? 'quote opened here is never closed. Fix: close it, or write it twice where it is part of a name'
					: 'quote in the middle of a field. Fix: write it twice, and quotes around the field'
			}`
		);
	const rows = data.map((fields, i) => ({ row: i + 1, fields }));
	return { kind: 'table', rows: rows.filter(({ fields }) => !isEmpty(fields)) };
}

/** The columns that a first row names; `undefined` where it is no header but a student. */
function headerOf(
	file: string,
	{ row, fields }: Table['rows'][number]
): { kind: 'header'; columns: Column[] } | Extract<RosterRead, { kind: 'wrong' }> | undefined {
	const names = fields.map((field) => field.trim().toLowerCase()).filter((name) => name !== '');
	if (!names.some((name) => HEADINGS.has(name))) return undefined;
	const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
	if (unknown !== undefined)
		return wrong(`${file} row ${row} — “${unknown}” is no column, expected ${COLUMNS.length} ${EXPECTED}`);
	if (!names.includes('name')) return wrong(`${file} row ${row} — no column “name”, expected ${EXPECTED}`);
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice !== undefined) return wrong(`${file} row ${row} — column “${twice}” stands there twice`);
	return { kind: 'header', columns: names as Column[] };
}

type RowRead = { kind: 'row'; student: Omit<RosterRow, 'row'> } | { kind: 'wrong'; said: string };

function readRow(fields: readonly string[], columns: readonly Column[], least: number): RowRead {
	// What a spreadsheet leaves empty at the end of a row is no column.
	const filled = fields.findLastIndex((field) => field.trim() !== '') + 1;
	if (filled > columns.length || fields.length < least)
		return {
			kind: 'wrong',
			said: ` — ${fields.length} column${fields.length === 1 ? '' : 's'}, expected ${columns.length} (${columns.join(', ')})`
		};
	const field = (column: Column): { text: string; place: string } => {
		const at = columns.indexOf(column);
		return { text: at === -1 ? '' : (fields[at] ?? ''), place: ` col ${at + 1} — ` };
	};
	const name = readName(field('name').text);
	if (name.kind === 'wrong') return { kind: 'wrong', said: `${field('name').place}name: ${name.message}` };
	const group = field('group').text.trim() === '' ? undefined : readName(field('group').text);
	if (group?.kind === 'wrong')
		return { kind: 'wrong', said: `${field('group').place}group: ${group.message}` };
	const extra = readExtra(field('extra').text);
	if (extra === undefined)
		return {
			kind: 'wrong',
			said: `${field('extra').place}“${field('extra').text.trim()}” is no extra time. Fix: write 25%, 50%, 100%, or minutes such as 10 min`
		};
	return {
		kind: 'row',
		student: {
			name: name.name,
			...(group && { group: group.name }),
			...(extra.factor === NO_EXTRA.factor && extra.minutes === NO_EXTRA.minutes ? {} : { extra })
		}
	};
}

function alikeAmong(rows: readonly RosterRow[]): { name: string; rows: number[] }[] {
	const groups = new Map<string, RosterRow[]>();
	for (const each of rows) {
		const key = skeleton(each.name);
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.map((group) => ({ name: group[0]!.name, rows: group.map(({ row }) => row) }));
}

/** Row and column of the first bytes that are not UTF-8; a column ends at a comma, semicolon or tab. */
function badPlace(bytes: Uint8Array): { row: number; column: number } | undefined {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let row = 1;
	let from = 0;
	// Line by line: a byte that is none of UTF-8 never hides a line end.
	for (let at = 0; at <= bytes.length; at++) {
		if (at < bytes.length && bytes[at] !== 0x0a) continue;
		const line = bytes.subarray(from, at);
		try {
			decoder.decode(line);
			if (line.includes(0)) throw new TypeError('A NUL is no text.');
		} catch {
			return { row, column: badColumn(line) };
		}
		row++;
		from = at + 1;
	}
	return undefined;
}

function badColumn(line: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const separators = new Set([0x2c, 0x3b, 0x09]);
	let column = 1;
	let from = 0;
	for (let at = 0; at <= line.length; at++) {
		if (at < line.length && !separators.has(line[at]!)) continue;
		try {
			const field = line.subarray(from, at);
			decoder.decode(field);
			if (field.includes(0)) return column;
		} catch {
			return column;
		}
		column++;
		from = at + 1;
	}
	return column;
}

function wrong(said: string): Extract<RosterRead, { kind: 'wrong' }> {
	return { kind: 'wrong', problems: [{ said }] };
}
