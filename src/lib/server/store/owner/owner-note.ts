import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { isRecord } from '#lib/items/reads.ts';
import { codeOf, type Files } from '../disk/files.ts';
import { writeDurably } from '../disk/write-durably.ts';
import type { ProcessId } from './processes.ts';

/** The file in which an owner says who it is. The time on it is its heartbeat. */
export const OWNER_NOTE = 'owner.json';

export interface OwnerNote {
	/** Of its folder; another one says that somebody is just taking over. */
	generation: number;
	process: ProcessId;
	/** It has finished all that it had to write, and ended. */
	released: boolean;
}

export interface NoteFound {
	/** Left out where it cannot be read. */
	note?: OwnerNote;
	/** The owner's clock at its last heartbeat. */
	beatAt: Moment;
	/** Changes with every heartbeat. */
	pulse: string;
}

/** `undefined` where there is none: the folder was made and never owned. */
export async function readOwnerNote(files: Files, folder: string): Promise<NoteFound | undefined> {
	const path = join(folder, OWNER_NOTE);
	try {
		const text = (await files.read(path)).toString();
		const beatAt = await files.touchedAt(path);
		const note = noteIn(text);
		return { ...(note && { note }), beatAt, pulse: `${beatAt} ${text}` };
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}

export async function writeOwnerNote(
	files: Files,
	folder: string,
	note: OwnerNote,
	at: Moment
): Promise<void> {
	const text = JSON.stringify({ format: 'courtside-owner/1', ...note });
	await writeDurably(files, { folder, name: OWNER_NOTE }, [Buffer.from(`${text}\n`)]);
	await files.touch(join(folder, OWNER_NOTE), at);
}

/** “process 4711 on lab-server”. */
export function sayProcess({ pid, host }: ProcessId): string {
	return `process ${pid} on ${host}`;
}

function noteIn(text: string): OwnerNote | undefined {
	try {
		const found: unknown = JSON.parse(text);
		return isRecord(found) && isRecord(found['process']) && typeof found['generation'] === 'number'
			? (found as unknown as OwnerNote)
			: undefined;
	} catch {
		return undefined;
	}
}
