import { documentName } from '../document/document-file.ts';
import type { Document } from '../document/document.ts';
import type { Head } from '../document/envelope.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf, type Kinds } from '../kinds/kinds.ts';
import { DamagedDocument } from '../store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground } from './ground.ts';
import type { Shelf } from './shelf.ts';

/** @see migrate; for a document that is always open */
export async function migrateOne<T extends object>(
	{ backups }: Ground,
	document: Document<T>
): Promise<void> {
	const { file } = document;
	if (file.head === undefined || file.head.schema >= file.kind.schema) return;
	await backups.make(documentName(file.kind));
	await rewrite(document);
}

/**
 * Writes documents of an older schema in the one of now, each after it was backed up. This Courtside reads both, so it may end
 * anywhere in between; an older one refuses to start as soon as one is new.
 */
export async function migrate(
	{ backups, troubles }: Ground,
	shelf: Shelf,
	catalogue: Catalogue,
	kinds: Kinds,
	heads: ReadonlyMap<string, Head>
): Promise<void> {
	for (const name of catalogue.live()) {
		const found = kindOf(kinds, name);
		const head = heads.get(name);
		if (found === undefined || head === undefined || head.schema >= found.kind.schema) continue;
		try {
			const document = await shelf.find(found.kind as Kind<object>, found.id);
			await backups.make(name);
			if (document) await rewrite(document);
		} catch (error) {
			if (!(error instanceof DamagedDocument)) throw error;
			troubles.note(error);
		}
	}
}

/** Writes it again as it is. */
export async function rewrite<T extends object>(document: Document<T>): Promise<void> {
	await document.change((value) => ({ next: { ...value }, result: undefined }));
}
