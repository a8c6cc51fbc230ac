import { join } from 'node:path';
import { BACKUPS, listBackups, type Backup } from '../backups/list.ts';
import { codeOf, type Files } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { readDocument } from '../document/document-file.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindNamed, type Kinds } from '../kinds/kinds.ts';
import { EXIT } from '../owner/exit.ts';
import { CannotStart, DamagedDocument } from '../store.ts';
import { ownBriefly, type Machine } from './briefly.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { setAsideFolder } from './set-aside.ts';

export interface DocumentRestored {
	/** Left out where it was made from the other documents, as the index is. */
	from?: Backup;
	/** Where the file that was there is now; left out where there was none. */
	setAside?: string;
}

/**
 * Puts the latest sound copy of a document in its place, or another that is named.
 *
 * @param file the name of a copy in its folder of backups; left out: the latest
 * @throws CannotStart where there is none, where it has no such name, or where somebody owns the data
 */
export async function restoreDocument(
	machine: Machine,
	kinds: Kinds,
	name: string,
	file?: string
): Promise<DocumentRestored> {
	const { files, folder: root } = machine;
	const kind = kindFor(kinds, name);
	const isIndex = name === kinds.index.name;
	const copies = (await listBackups(files, root, name)).filter(
		(each) => file === undefined || each.file === file
	);
	const sound = await firstSound(files, join(root, BACKUPS, name), kind, name, copies);
	if (sound === undefined && (!isIndex || file !== undefined)) throw noCopy(root, name, file);
	return ownBriefly(machine, async ({ folder }) => {
		const bytes = isIndex ? await rebuildIndex(files, root, folder, kinds, sound?.bytes) : sound!.bytes;
		const setAside = await keepOld(machine, folder, `${name}.json`);
		await writeDurably(files, { folder, name: `${name}.json` }, [bytes]);
		return { ...(!isIndex && { from: sound!.copy }), ...(setAside && { setAside }) };
	});
}

function kindFor(kinds: Kinds, name: string): Kind<unknown> {
	const kind = kindNamed(kinds, name);
	if (kind === undefined)
		throw new CannotStart(
			EXIT.damaged,
			`There is no document “${name}”. npm run courtside -- doctor names those that need it.`
		);
	return kind;
}

async function firstSound(
	files: Files,
	folder: string,
	kind: Kind<unknown>,
	name: string,
	copies: readonly Backup[]
): Promise<{ copy: Backup; bytes: Buffer } | undefined> {
	for (const copy of copies) {
		const bytes = await files.read(join(folder, copy.file));
		try {
			readDocument(kind, name, bytes);
			return { copy, bytes };
		} catch (error) {
			if (!(error instanceof DamagedDocument)) throw error;
		}
	}
	return undefined;
}

/** A copy of the file that is there, before it is written over. */
async function keepOld(
	{ files, folder: root, wall }: Machine,
	folder: string,
	file: string
): Promise<string | undefined> {
	let old: Buffer;
	try {
		old = await files.read(join(folder, file));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
	const setAside = await setAsideFolder(files, root, wall());
	await ensureFolder(files, setAside);
	await writeDurably(files, { folder: setAside, name: file }, [old]);
	return setAside;
}

function noCopy(root: string, name: string, file?: string): CannotStart {
	const where = join(root, BACKUPS, name);
	return new CannotStart(
		EXIT.damaged,
		file === undefined
			? `There is no sound copy of ${name} in ${where}.`
			: `${file} in ${where} is none, or damaged.`
	);
}
