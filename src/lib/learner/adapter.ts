import type { Adapter } from 'lowdb';
import { readDocument, unite, type Document, type DocumentRead } from './document.ts';
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

	/** Never over an earlier copy. */
	async function setAside(damaged: unknown): Promise<void> {
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
			let before: unknown;
			let damaged: unknown;
			/** One act, and the only one where all is well. Throwing in it leaves the stored document as it is. */
			const unitedWith = (mayBeDamaged: boolean) =>
				storage.update(key, (old) => {
					const found = readDocument(old);
					before = old;
					if (found.kind === 'newer') throw new NewerDocument(key);
					damaged = damageIn(found, old);
					if (damaged !== undefined && !mayBeDamaged) throw new Error('It has to be set aside first.');
					return found.kind === 'document' ? unite(found.document, document) : document;
				});
			try {
				await unitedWith(false);
			} catch (cause) {
				if (damaged === undefined) throw cause;
				await setAside(damaged);
				await unitedWith(true);
			}
			if (wasThere && before === undefined) tell.cleared?.();
			wasThere = true;
		}
	};
}

/** What cannot be read of what was found: all of it, some of its entries, or nothing. */
function damageIn(read: DocumentRead, found: unknown): unknown {
	return read.kind === 'damaged' ? found : read.kind === 'document' ? read.rest : undefined;
}
