import type { Adapter } from 'lowdb';
import { readDocument, unite, type Document } from './document.ts';
import type { Storage } from './storage/storage.ts';

/** A document that this version must not touch. */
export class NewerDocument extends Error {
	constructor(key: string) {
		super(`“${key}” was kept by a newer Courtside.`);
	}
}

/**
 * lowdb's adapter over one document. Writing unites what is given with what is there, in one act, so nothing that
 * another tab wrote is lost. A damaged document is set aside in the list under `<key>.damaged`, and a new one begun;
 * of one with entries that cannot be read only those are.
 *
 * @param tell.damaged told when what is read cannot be read, in whole or in part
 * @param tell.cleared told when a document that was there is there no more: it is written again from what is given
 */
export function documentAdapter(
	storage: Storage,
	key: string,
	tell: { damaged?: () => void; cleared?: () => void } = {}
): Adapter<Document> {
	/** Whether a document has been seen under this key. */
	let wasThere = false;

	/** Copied before anything is written over it, and never over an earlier copy. */
	async function setAside(): Promise<void> {
		const found = await storage.get(key);
		const damaged = damageIn(found);
		if (damaged !== undefined)
			await storage.update(`${key}.damaged`, (earlier) => [
				...(Array.isArray(earlier) ? (earlier as unknown[]) : []),
				damaged
			]);
	}

	return {
		async read() {
			const found = readDocument(await storage.get(key));
			if (found.kind === 'newer') throw new NewerDocument(key);
			if (found.kind === 'damaged' || (found.kind === 'document' && found.rest)) tell.damaged?.();
			wasThere ||= found.kind === 'document';
			return found.kind === 'document' ? found.document : null;
		},
		async write(document) {
			await setAside();
			let before: unknown;
			await storage.update(key, (old) => {
				const found = readDocument(old);
				before = old;
				// Throwing here leaves the stored document as it is.
				if (found.kind === 'newer') throw new NewerDocument(key);
				return found.kind === 'document' ? unite(found.document, document) : document;
			});
			if (wasThere && before === undefined) tell.cleared?.();
			wasThere = true;
		}
	};
}

/** What cannot be read of what was found: all of it, some of its entries, or nothing. */
function damageIn(found: unknown): unknown {
	const read = readDocument(found);
	return read.kind === 'damaged' ? found : read.kind === 'document' ? read.rest : undefined;
}
