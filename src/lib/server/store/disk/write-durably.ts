import { dirname, join } from 'node:path';
import { StorageFull } from '../store.ts';
import { codeOf, type Files, type NewFile } from './files.ts';

/** What ends the name of a file that is being written. */
export const UNFINISHED = '.new';

const FULL = ['ENOSPC', 'EDQUOT', 'EROFS'];

/** Nobody knows what of it is on the disk: syncing again would say that all is well, and be wrong. */
export class NotSynced extends Error {
	constructor(path: string, cause: unknown) {
		super(`${path} could not be made durable (${codeOf(cause) || String(cause)}).`, { cause });
	}
}

/** The folder is gone from where it was: another process has taken it over. */
export class FolderGone extends Error {
	constructor(folder: string, cause?: unknown) {
		super(`${folder} is no longer there.`, { cause });
	}
}

export interface Target {
	folder: string;
	name: string;
	/** Where it is written before it is put in its place, on the same disk; left out: beside it. */
	draft?: string;
}

/**
 * Puts a whole file in the place of another, or of none. When this resolves, the new one outlasts a power cut; until
 * then a reader finds the old one or the new one, never a part.
 *
 * @param pieces what is in it; they follow each other, and are not laid out anew
 *
 * @throws StorageFull, with the old file as it was, and it may be tried again; FolderGone, likewise, and it may not; NotSynced,
 * with either file there
 */
export async function writeDurably(
	files: Files,
	target: Target,
	pieces: readonly Uint8Array[]
): Promise<void> {
	const path = join(target.folder, target.name);
	const draft = target.draft ?? `${path}${UNFINISHED}`;
	try {
		await writeDraft(files, draft, pieces);
		await files.rename(draft, path);
	} catch (error) {
		throw whyNot(error, dirname(draft));
	}
	await syncFolder(files, target.folder);
}

/** @throws NotSynced; FolderGone */
export async function syncFolder(files: Files, folder: string): Promise<void> {
	try {
		await files.syncFolder(folder);
	} catch (error) {
		throw codeOf(error) === 'ENOENT' ? new FolderGone(folder, error) : new NotSynced(folder, error);
	}
}

async function writeDraft(files: Files, draft: string, pieces: readonly Uint8Array[]): Promise<void> {
	const file = await createAnew(files, draft);
	try {
		for (let rest = behind(pieces, 0); rest.length > 0;) {
			const taken = await file.write(rest);
			if (taken === 0) throw new Error(`${draft} takes no more bytes.`);
			rest = behind(rest, taken);
		}
		const length = lengthOf(pieces);
		// A disk that takes half without a word has been seen.
		const size = await file.size();
		if (size !== length) throw new Error(`${draft} has ${size} bytes, and not ${length}.`);
		await sync(file, draft);
		await file.close();
	} catch (error) {
		await file.close().catch(() => undefined);
		// So that it takes no space, which may be what was missing. Where even that fails it is a left-over of the next start.
		if (!(error instanceof NotSynced)) await files.remove(draft).catch(() => undefined);
		throw error;
	}
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
	pieces.reduce((sum, { length }) => sum + length, 0);

/** What of the pieces comes after so many bytes. */
function behind(pieces: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
	let [first, left] = [0, bytes];
	while (first < pieces.length && left >= pieces[first]!.length) left -= pieces[first++]!.length;
	if (left === 0) return pieces.slice(first);
	return [pieces[first]!.subarray(left), ...pieces.slice(first + 1)];
}

/** A draft that could not be removed when it failed, or that a paused owner still holds, is in the way of the next. */
async function createAnew(files: Files, draft: string): Promise<NewFile> {
	try {
		return await files.create(draft);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		await files.remove(draft);
		return files.create(draft);
	}
}

async function sync(file: NewFile, draft: string): Promise<void> {
	try {
		await file.sync();
	} catch (error) {
		// Some file systems notice only now that they are full. The draft is thrown away whole, so nothing of it is in doubt.
		throw FULL.includes(codeOf(error)) ? error : new NotSynced(draft, error);
	}
}

function whyNot(error: unknown, folder: string): unknown {
	const code = codeOf(error);
	if (FULL.includes(code)) return new StorageFull(code);
	return code === 'ENOENT' ? new FolderGone(folder, error) : error;
}
