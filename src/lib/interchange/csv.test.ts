import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inert, writeCsv } from './csv.ts';

describe('T13: a text that a spreadsheet would take for a formula', () => {
	it.each([
		['with an equals sign', '=1+1', "'=1+1"],
		['with a plus, minus or at sign', '+1', "'+1"],
		['with a minus sign', '-3.5', "'-3.5"],
		['with a true minus sign', '−3.5', "'−3.5"],
		['with an at sign', '@SUM(A1)', "'@SUM(A1)"],
		['behind a space', ' =1', "' =1"],
		['behind a no-break space', '\u00A0=1', "'\u00A0=1"],
		['behind what is not seen', '\u200B\uFEFF=1', "'\u200B\uFEFF=1"],
		['behind a quote', '"=1', `'"=1`],
		['in its wide form', '＝1', "'＝1"],
		['in its small form', '﹦1', "'﹦1"],
		['in the second line', 'Ana\n=1', "Ana\n'=1"],
		['in a line after a carriage return', 'Ana\r=1', "Ana\r'=1"],
		['behind the end of a cell elsewhere', 'Ana; =1', "Ana;' =1"],
		['and one that begins with a tab', '\tAna', "'\tAna"],
		['and one that begins with a carriage return', '\rAna', "'\rAna"],
		['with a command', "=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"]
	])('is made inert: %s', (_, text, expected) => {
		expect(inert(text)).toBe(expected);
	});

	it.each(['Ana', 'Jean-Luc', 'a = b', 'ana@school.example', '3.5', 'Zoë (2)', "O'Neil", ''])(
		'is left as it is where it is none: %s',
		(text) => {
			expect(inert(text)).toBe(text);
		}
	);

	it('begins no formula in any line of any cell, whatever the text', () => {
		const sly = fc.array(
			fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\u00A0', '\t', '\r', '\n', ';', ',', '"', "'", 'a', '1')
		);
		fc.assert(
			fc.property(sly, (letters) => {
				const [[cell]] = read(writeCsv([[letters.join(''), 1]])) as [[string]];
				expect(cell.replaceAll('"', '').normalize('NFKC')).not.toMatch(/(^|[\r\n;,\t])[^\S\r\n\t]*[=+\-@]/);
			})
		);
	});

	it('stays a number where it is one', () => {
		expect(writeCsv([['Ana', -3.5, 0, 1e21]])).toBe('\uFEFFAna,-3.5,0,1e+21\r\n');
	});
});

describe('a table', () => {
	it('begins with a byte order mark, and has an empty cell for what is not there or is no number', () => {
		expect(writeCsv([['A', 'B'], [], [undefined, NaN], ['a, "b"', 2]])).toBe(
			'\uFEFFA,B\r\n\r\n,\r\n"a, ""b""",2\r\n'
		);
	});
});

const read = (csv: string): string[][] =>
	Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data;
