import { ensureFolder } from './disk/folders.ts';
import { codeOf } from './disk/files.ts';
import { KINDS } from './kinds/kinds.ts';
import { EXIT } from './owner/exit.ts';
import { generationsIn, takeOver } from './owner/take-over.ts';
import { MARKER } from './marker.ts';
import { openOwned } from './open-owned.ts';
import type { StoreOptions } from './options.ts';
import { CannotStart, DamagedDocument, NewerDocument, StorageFull, type Store } from './store.ts';

/**
 * Makes this process the owner of a folder of documents, which is made at the first start, and opens them. Where another
 * process owns it, and lives, this takes up to ten seconds to see.
 *
 * @throws CannotStart
 */
export async function openStore({ kinds = KINDS, ...options }: StoreOptions): Promise<Store> {
	const { files, folder } = options;
	try {
		await ensureFolder(files, folder);
		const names = await files.names(folder);
		if (names.includes(MARKER) && generationsIn(names).length === 0) throw allGone(folder);
		const taken = await takeOver(options, folder);
		return await openOwned({ ...options, kinds }, taken);
	} catch (error) {
		throw cannotStart(error, folder);
	}
}

function allGone(folder: string): CannotStart {
	return new CannotStart(
		EXIT.damaged,
		`${folder} was set up by Courtside, and its documents (owner-…) are gone. Is the right disk mounted? To bring back a backup: npm run courtside -- restore <folder>`
	);
}

function cannotStart(error: unknown, folder: string): unknown {
	if (error instanceof CannotStart) return error;
	if (error instanceof DamagedDocument) return new CannotStart(EXIT.damaged, error.message);
	if (error instanceof NewerDocument)
		return new CannotStart(EXIT.newer, `${error.message} Start that one again, or bring back a backup.`);
	const code = error instanceof StorageFull ? error.code : codeOf(error);
	const { path = folder } = error as NodeJS.ErrnoException;
	return code === '' ? error : new CannotStart(EXIT.notWritable, `${path} cannot be used (${code}).`);
}
