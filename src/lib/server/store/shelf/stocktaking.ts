import { join } from 'node:path';
import { inLots } from '../disk/in-lots.ts';
import { UNFINISHED } from '../disk/write-durably.ts';
import { DocumentFile, missing } from '../document/document-file.ts';
import type { Head } from '../document/envelope.ts';
import { kindOf, type Kinds } from '../kinds/kinds.ts';
import { DamagedDocument } from '../store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground } from './ground.ts';
import type { Shelf } from './shelf.ts';

const SUFFIX = '.json';

/** Removes writes that were never finished. Nobody was told that they were saved. */
export async function removeUnfinished({ tenure, troubles }: Omit<Ground, 'backups'>): Promise<void> {
	const { files, folder } = tenure;
	for (const file of await files.names(folder)) {
		if (!file.endsWith(UNFINISHED)) continue;
		await files.remove(join(folder, file));
		troubles.add({ kind: 'left-over', file });
	}
}

/**
 * What stands before the data of every document that the index knows and that has a sound beginning, by its name. What is
 * missing or cannot be read is named and left alone.
 *
 * @throws NewerDocument where one was written by a newer Courtside
 */
export async function readHeads(
	ground: Ground,
	catalogue: Catalogue,
	kinds: Kinds
): Promise<Map<string, Head>> {
	const heads = new Map<string, Head>();
	await inLots(catalogue.live(), async (name) => {
		const head = await headOf(ground, kinds, name);
		if (head !== undefined) heads.set(name, head);
	});
	return heads;
}

/** What was being erased is erased, and what is there and not in the index is taken in. */
export async function tidyUp(
	ground: Ground,
	shelf: Shelf,
	catalogue: Catalogue,
	kinds: Kinds
): Promise<void> {
	for (const name of catalogue.erasing()) await shelf.finishErasing(name);
	await adoptStrangers(ground, catalogue, kinds);
}

async function headOf({ tenure, troubles }: Ground, kinds: Kinds, name: string): Promise<Head | undefined> {
	const found = kindOf(kinds, name);
	if (found === undefined) return undefined;
	try {
		const head = await new DocumentFile(tenure, found.kind, name).readHead();
		if (head === undefined) throw missing(name);
		return head;
	} catch (error) {
		if (!(error instanceof DamagedDocument)) throw error;
		troubles.note(error);
		return undefined;
	}
}

/** One that cannot be read is not taken in: it is left where it is, and named. */
async function adoptStrangers(
	{ tenure, troubles }: Ground,
	catalogue: Catalogue,
	kinds: Kinds
): Promise<void> {
	const names = (await tenure.files.names(tenure.folder))
		.filter((file) => file.endsWith(SUFFIX))
		.map((file) => file.slice(0, -SUFFIX.length));
	for (const name of names) {
		const found = kindOf(kinds, name);
		if (found === undefined || catalogue.has(name)) continue;
		try {
			await new DocumentFile(tenure, found.kind, name).read();
			await catalogue.note(name, 'live');
			troubles.add({ kind: 'adopted', document: name });
		} catch (error) {
			if (!(error instanceof DamagedDocument)) throw error;
			troubles.note(error);
		}
	}
}
