import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { readDocument } from '../document/document-file.ts';
import { kindNamed, type Kinds } from '../kinds/kinds.ts';
import { writeMarker } from '../marker.ts';
import { EXIT } from '../owner/exit.ts';
import { OWNER_NOTE, writeOwnerNote } from '../owner/owner-note.ts';
import { ownerFolder } from '../owner/take-over.ts';
import { CannotStart, DamagedDocument, NewerDocument } from '../store.ts';
import { ownBriefly, type Machine } from './briefly.ts';
import { readBackup, unfit } from './manifest.ts';
import { setAsideFolder } from './set-aside.ts';

export interface Restored {
	documents: number;
	/** When the backup was begun. */
	startedAt: Moment;
	/** Where what was there before is now; left out where there was nothing. */
	setAside?: string;
}

const RESTORING = 'restoring';

/**
 * Puts a backup in the place of all documents. Every file of it is looked at before anything is changed; then all of them are
 * laid out beside what is there, and take its place in one rename.
 *
 * @throws CannotStart where the backup is not whole, or somebody owns the data
 */
export async function restoreFrom(machine: Machine, source: string, kinds: Kinds): Promise<Restored> {
	const { files, folder: root, processes, wall } = machine;
	const { manifest, documents } = await readBackup(files, source);
	for (const [name, bytes] of documents) check(source, kinds, name, bytes);
	await ensureFolder(files, root);
	return ownBriefly(machine, async ({ folder }, { generation }) => {
		const restoring = join(root, RESTORING);
		await files.removeFolder(restoring);
		await ensureFolder(files, restoring);
		for (const [name, bytes] of documents)
			await writeDurably(files, { folder: restoring, name: `${name}.json` }, [bytes]);
		const note = { generation: generation + 1, process: processes.self, released: true };
		await writeOwnerNote(files, restoring, note, manifest.startedAt);
		// From here on the next start opens what was restored: the highest number counts.
		await files.rename(restoring, join(root, ownerFolder(generation + 1)));
		await files.syncFolder(root);
		const restored = { documents: documents.size - 2, startedAt: manifest.startedAt };
		const setAside = await setAsideFolder(files, root, wall());
		const wasEmpty = (await files.names(folder)).every((file) => file === OWNER_NOTE);
		if (wasEmpty) await files.removeFolder(folder);
		else await files.rename(folder, setAside);
		await files.syncFolder(root);
		await writeMarker(files, root);
		return wasEmpty ? restored : { ...restored, setAside };
	});
}

function check(source: string, kinds: Kinds, name: string, bytes: Buffer): void {
	const kind = kindNamed(kinds, name);
	if (kind === undefined) throw unfit(source, `${name}.json is none of Courtside’s documents`);
	try {
		readDocument(kind, name, bytes);
	} catch (error) {
		if (error instanceof NewerDocument)
			throw new CannotStart(EXIT.newer, `${error.message} Restore it with that one.`);
		if (error instanceof DamagedDocument) throw unfit(source, `${name}.json: ${error.why}`);
		throw error;
	}
}
