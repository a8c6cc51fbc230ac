import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { digestOf } from '../secrets.ts';

/** What a code lets its bearer do, that whoever runs the server has made on its command line. */
export type Note =
	/** Try the password of a name again that was missed too often; the key of the name. */
	| { kind: 'unlock'; name: string; madeAt: Moment }
	/** Make the owner, where there is none. */
	| { kind: 'set-up'; madeAt: Moment }
	/** Set a new password for the teacher of this name; the key of the name. */
	| { kind: 'reset'; name: string; madeAt: Moment };

/** How long each may be used, in milliseconds. */
export const NOTE_LASTS = 24 * 60 * 60 * 1000;

/**
 * The command line runs beside the server, which alone may write to the store. So it leaves notes in a folder of the data: one
 * file for each code, named by the digest of the code, so that neither the folder nor a backup tells the code. Who can write
 * there can do all that the server can.
 */
export class OperatorNotes {
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

	/** `undefined` where there is none, or it is too old. It stays. */
	async look(code: string, now: Moment): Promise<Note | undefined> {
		let text: string;
		try {
			text = await readFile(this.#fileOf(code), 'utf8');
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw cause;
		}
		const note = JSON.parse(text) as Note;
		return now < note.madeAt + NOTE_LASTS ? note : undefined;
	}

	/** Uses it up. @returns whether it was there: of two who ask at once, one has it */
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
export const operatorNotes = (folder: string): OperatorNotes => new OperatorNotes(join(folder, 'operator'));
