import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { digestOf } from '../secrets.ts';
import { readNote, type Note, type OperatorNotes } from './operator-note.ts';

/**
 * Where the store is files: the command line runs beside the server, which alone may write to the store. So it leaves notes in a folder of the data: one
 * file for each code, named by the digest of the code, so that neither the folder nor a backup tells the code. Who can write
 * there can do all that the server can.
 */
export class NotesInFolder implements OperatorNotes {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async leave(code: string, note: Note): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		const file = await open(this.#fileOf(code), 'wx', 0o600);
		try {
			await file.writeFile(JSON.stringify(note));
			await file.sync();
		} finally {
			await file.close();
		}
	}

	async look(code: string, now: Moment): Promise<Note | undefined> {
		let text: string;
		try {
			text = await readFile(this.#fileOf(code), 'utf8');
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw cause;
		}
		return readNote(text, now);
	}

	async take(code: string): Promise<boolean> {
		try {
			await unlink(this.#fileOf(code));
			return true;
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
			throw cause;
		}
	}

	#fileOf(code: string): string {
		return join(this.#folder, `${digestOf(code)}.json`);
	}
}

/** Those of a data folder. @param folder `DATA_DIR` */
export const operatorNotes = (folder: string): OperatorNotes => new NotesInFolder(join(folder, 'operator'));
