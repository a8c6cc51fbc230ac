import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { codeOf, type Files } from '../disk/files.ts';
import { CannotStart } from '../store.ts';
import type { Timers } from '../time/timers.ts';
import { EXIT } from './exit.ts';
import { readOwnerNote, sayProcess, type NoteFound } from './owner-note.ts';
import type { Processes, ProcessId } from './processes.ts';

/** An owner whose heart has not beaten for so long, on the watcher's own clock, is taken to be gone. */
export const STALE_MS = 10_000;
const LOOK_MS = 500;
const OWNER_FOLDER = /^owner-(\d{1,9})$/;

export interface Watch {
	files: Files;
	processes: Processes;
	monotonic: () => number;
	timers: Timers;
}

export interface Taken {
	/** The folder of the documents, under the name that only this owner knows. */
	folder: string;
	generation: number;
	/** The clock of the owner before at its last heartbeat; left out where there was none. */
	lastBeat?: Moment;
	/** Folders of earlier owners that lie about. */
	older: string[];
}

export const ownerFolder = (generation: number): string => `owner-${generation}`;

/** The folders of owners in a data folder, by their numbers: the last is the one that counts. */
export function generationsIn(names: readonly string[]): number[] {
	return names
		.flatMap((name) => OWNER_FOLDER.exec(name)?.[1] ?? [])
		.map(Number)
		.sort((a, b) => a - b);
}

/**
 * Makes this process the owner, by renaming the folder of the documents. That is the fence: whoever owned it before, and was
 * only paused, finds nothing any more under the name that it knows. Of two who try at once the disk lets one.
 *
 * @throws CannotStart, naming the owner, where it lives
 */
export async function takeOver(watch: Watch, root: string): Promise<Taken> {
	const { files } = watch;
	const generations = generationsIn(await files.names(root));
	const last = generations.at(-1);
	if (last === undefined) return makeFirst(watch, root);
	const folder = join(root, ownerFolder(last));
	const found = await waitUntilFree(watch, folder, last);
	const generation = last + 1;
	const next = join(root, ownerFolder(generation));
	try {
		await files.rename(folder, next);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') throw ownedBy(undefined);
		throw error;
	}
	await files.syncFolder(root);
	const older = generations.slice(0, -1).map(ownerFolder);
	return { folder: next, generation, older, ...(found && { lastBeat: found.beatAt }) };
}

async function makeFirst(watch: Watch, root: string): Promise<Taken> {
	const folder = join(root, ownerFolder(1));
	try {
		await watch.files.makeFolder(folder);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return takeOver(watch, root);
		throw error;
	}
	await watch.files.syncFolder(root);
	return { folder, generation: 1, older: [] };
}

/**
 * What the owner has left, once it is certain that it has released the folder, has ended, or is silent. Its clock and ours may
 * differ by anything: all that is looked at is whether its heart beats while we watch.
 */
export async function waitUntilFree(
	{ files, processes, monotonic, timers }: Watch,
	folder: string,
	generation: number
): Promise<NoteFound | undefined> {
	const first = await readOwnerNote(files, folder);
	if (first === undefined || isOver(first, generation, processes)) return first;
	for (const began = monotonic(); monotonic() - began < STALE_MS;) {
		await timers.wait(LOOK_MS);
		const now = await readOwnerNote(files, folder);
		if (now?.pulse === first.pulse) continue;
		if (now?.note?.released) return now;
		throw ownedBy(now?.note?.process);
	}
	return first;
}

function isOver({ note }: NoteFound, generation: number, processes: Processes): boolean {
	if (note === undefined) return false;
	// Whoever takes over renames first and says its name then.
	return note.released || (note.generation === generation && processes.hasEnded(note.process));
}

function ownedBy(owner: ProcessId | undefined): CannotStart {
	const who = owner === undefined ? 'another process' : sayProcess(owner);
	return new CannotStart(EXIT.owned, `The data is owned by ${who}. Stop it first.`);
}
