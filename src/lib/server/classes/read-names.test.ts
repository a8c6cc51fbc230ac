import { describe, expect, it } from 'vitest';
import { readNames } from './read-names.ts';

function sent(fields: Record<string, string | File>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
const NO_FILE = new File([], '');

describe('the names that a form brings', () => {
	it('are those that were pasted, where no file was chosen', async () => {
		expect(await readNames(sent({ names: 'Ana\nBen', file: NO_FILE }))).toMatchObject({
			kind: 'names',
			rows: [{ name: 'Ana' }, { name: 'Ben' }]
		});
	});

	it('are those of the file where one was chosen', async () => {
		const file = new File(['name,group\nCem,B\n'], 'roster.csv');
		expect(await readNames(sent({ names: 'Ana', file }))).toMatchObject({
			rows: [{ name: 'Cem', group: 'B' }]
		});
	});

	it('rows 33 and 34: are refused with the name of the file and the row', async () => {
		const file = new File(['name,group,extra\nAna,B,,x\n'], 'roster.csv');
		expect(await readNames(sent({ file }))).toEqual({
			kind: 'wrong',
			problems: ['roster.csv row 2 — 4 columns, expected 3 (name, group, extra)']
		});
		const latin = new File([new Uint8Array([0x5a, 0x6f, 0xeb])], 'roster.csv');
		expect(await readNames(sent({ file: latin }))).toEqual({
			kind: 'wrong',
			problems: ['roster.csv row 1 col 1 — not UTF-8. Fix: export as "CSV UTF-8"']
		});
	});

	it('are asked about where one is there twice, once', async () => {
		const names = 'Ana\nBen\nana\nAna';
		expect(await readNames(sent({ names }))).toEqual({
			kind: 'alike',
			problems: ['Ana is there 3 times: rows 1, 3 and 4.']
		});
		expect(await readNames(sent({ names, alike: 'on' }))).toMatchObject({
			kind: 'names',
			rows: { length: 4 }
		});
	});

	it('are none where nothing was sent', async () => {
		expect(await readNames(sent({ names: ' \n', file: NO_FILE }))).toEqual({ kind: 'none' });
	});
});
