import { describe, expect, it } from 'vitest';
import { MOST_STUDENTS, readRosterFile, readRosterText, type RosterRead } from './roster-csv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (text: string): RosterRead => readRosterFile('roster.csv', bytes(text));
const said = (read: RosterRead): string[] =>
	read.kind === 'wrong' ? read.problems.map((problem) => problem.said) : [];
const names = (read: RosterRead): string[] =>
	read.kind === 'roster' ? read.rows.map(({ name }) => name) : said(read);

describe('names that are pasted', () => {
	it('are one a line, commas and all, and empty lines are none', () => {
		expect(names(readRosterText('names', 'Khan, Aaliyah\r\n\r\n  Ben Whitlock \n'))).toEqual([
			'Khan, Aaliyah',
			'Ben Whitlock'
		]);
	});

	it('are rows where they come from a spreadsheet, with or without its header', () => {
		const rows = [{ name: 'Ana', group: 'Set 2', extra: { factor: 1.25, minutes: 0 } }];
		expect(readRosterText('names', 'Ana\tSet 2\t25%')).toMatchObject({ kind: 'roster', rows });
		expect(readRosterText('names', 'group\tname\textra\nSet 2\tAna\t25%')).toMatchObject({ rows });
	});

	it('are CSV under a header', () => {
		expect(readRosterText('names', 'name,group\n"Khan, Aaliyah",B')).toMatchObject({
			rows: [{ row: 2, name: 'Khan, Aaliyah', group: 'B' }]
		});
	});

	it('lose what is not seen, and stand by their rows where nothing is left (T10)', () => {
		expect(names(readRosterText('names', 'A\u202Ena\u200B'))).toEqual(['Ana']);
		expect(said(readRosterText('names', 'Ben\n\u200B\u202E\n'))).toEqual([
			'names row 2 col 1 — name: 1 to 40 visible characters'
		]);
		expect(said(readRosterText('names', 'x'.repeat(5000)))).toEqual([
			'names row 1 col 1 — name: 1 to 40 visible characters'
		]);
	});

	it('are none where there is nothing but space', () => {
		expect(said(readRosterText('names', ' \n\n'))).toEqual(['names — no names. Fix: write one a line']);
		expect(said(readRosterText('names', 'name'))).toEqual(['names — no names. Fix: write one a line']);
	});

	it('are pointed out where two are or look the same, and all kept', () => {
		const read = readRosterText('names', 'Ana\nBen\nana\nАna');
		expect(read).toMatchObject({ alike: [{ name: 'Ana', rows: [1, 3, 4] }] });
		expect(names(read)).toHaveLength(4);
	});

	it('are refused where they are more than a class can have', () => {
		const many = Array.from({ length: MOST_STUDENTS + 1 }, (_, i) => `Student ${i}`).join('\n');
		expect(said(readRosterText('names', many))).toEqual([
			'names — 501 names, limit 500 for a class. Fix: make two classes'
		]);
	});
});

describe('a file', () => {
	it('may have a byte-order mark, Windows line ends, semicolons, and empty cells at the end of a row', () => {
		expect(names(file('\uFEFFname,group,extra\r\nZoë,,\r\nBen,B,,\r\n'))).toEqual(['Zoë', 'Ben']);
		expect(file('Ana;Set 1\nBen;Set 2')).toMatchObject({ rows: [{ group: 'Set 1' }, { group: 'Set 2' }] });
	});

	it('row 33: is refused for a ragged row, by its number and what was expected', () => {
		const six = 'Ana,A,\n'.repeat(5);
		expect(said(file(`name,group,extra\n${six}Ben,B,25%,x\n`))).toEqual([
			'roster.csv row 7 — 4 columns, expected 3 (name, group, extra)'
		]);
		expect(said(file('name,group\nAna,A\nBen'))).toEqual([
			'roster.csv row 3 — 1 column, expected 2 (name, group)'
		]);
		expect(said(file('Ana,A,10 min,x'))).toEqual([
			'roster.csv row 1 — 4 columns, expected 3 (name, group, extra)'
		]);
	});

	it('row 33: is refused for a wrong header', () => {
		expect(said(file('Student,Set\nAna,A'))).toEqual([
			'roster.csv row 1 — “student” is no column, expected 3 (name, group, extra)'
		]);
		expect(said(file('group,extra\nA,25%'))).toEqual([
			'roster.csv row 1 — no column “name”, expected (name, group, extra)'
		]);
		expect(said(file('name,name\nA,B'))).toEqual(['roster.csv row 1 — column “name” stands there twice']);
	});

	it('row 33: is refused for a quote that is never closed, where it was opened', () => {
		expect(said(file('name,group\nAna,A\n"Ben,B\nCem,C\n'))).toEqual([
			'roster.csv row 3 — quote opened here is never closed. Fix: close it, or write it twice where it is part of a name'
		]);
		expect(said(file('name,group\n"Ana" B,A\n'))).toEqual([
			'roster.csv row 2 — quote in the middle of a field. Fix: write it twice, and quotes around the field'
		]);
	});

	it('row 34: is refused where it is not UTF-8, by row and column', () => {
		const lines = `name,group,extra\n${'Ana,A,\n'.repeat(10)}`;
		// Zoë in Windows-1252.
		const broken = new Uint8Array([...bytes(lines), 0x5a, 0x6f, 0xeb, 0x2c, 0x41, 0x2c, 0x0a]);
		expect(said(readRosterFile('roster.csv', broken))).toEqual([
			'roster.csv row 12 col 1 — not UTF-8. Fix: export as "CSV UTF-8"'
		]);
		const second = new Uint8Array([...bytes('Ana,'), 0xff]);
		expect(said(readRosterFile('roster.csv', second))).toEqual([
			'roster.csv row 1 col 2 — not UTF-8. Fix: export as "CSV UTF-8"'
		]);
		expect(said(readRosterFile('roster.csv', bytes('A\0na')))).toEqual([
			'roster.csv row 1 col 1 — not UTF-8. Fix: export as "CSV UTF-8"'
		]);
	});

	it('names extra time that is none, and every row that is wrong at once', () => {
		expect(said(file('name,extra\nAna,often\n,10 min\nBen,1.5'))).toEqual([
			'roster.csv row 2 col 2 — “often” is no extra time. Fix: write 25%, 50%, 100%, or minutes such as 10 min',
			'roster.csv row 3 col 1 — name: 1 to 40 visible characters'
		]);
	});
});
