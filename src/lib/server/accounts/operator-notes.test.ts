import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTE_LASTS, type Note } from './operator-note.ts';
import { NotesInFolder } from './operator-notes.ts';

const CODE = 'K7M4-QXHA-9TWC';
const note: Note = { kind: 'unlock', name: 'ana', madeAt: 1000 };
let [folder, notes] = ['', new NotesInFolder('')];
beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'courtside-notes-')), 'operator');
	notes = new NotesInFolder(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('a note of the operator', () => {
	it('is found by its code, again and again until it is taken', async () => {
		await notes.leave(CODE, note);
		expect([await notes.look(CODE, 1000), await notes.look(CODE, 1000)]).toEqual([note, note]);
		expect([await notes.take(CODE), await notes.look(CODE, 1000)]).toEqual([true, undefined]);
	});

	it('is had by one of two who take it at once', async () => {
		await notes.leave(CODE, note);
		expect((await Promise.all([notes.take(CODE), notes.take(CODE)])).sort()).toEqual([false, true]);
	});

	it('is not found by another code, nor where there is no folder', async () => {
		expect([await notes.look(CODE, 1000), await notes.take(CODE)]).toEqual([undefined, false]);
		await notes.leave(CODE, note);
		expect(await notes.look('../x', 1000)).toBe(undefined);
	});

	it('lasts a day', async () => {
		await notes.leave(CODE, note);
		expect(await notes.look(CODE, 1000 + NOTE_LASTS - 1)).toEqual(note);
		expect(await notes.look(CODE, 1000 + NOTE_LASTS)).toBe(undefined);
	});

	it('tells the code to nobody who reads the folder, and can be read by nobody else', async () => {
		await notes.leave(CODE, note);
		const [file] = readdirSync(folder);
		expect(`${file} ${readFileSync(join(folder, file!), 'utf8')}`).not.toContain(CODE);
		expect([folder, join(folder, file!)].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
			'700',
			'600'
		]);
	});
});
