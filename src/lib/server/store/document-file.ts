import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { unseal, seal, type Head } from './envelope.ts';
import { codeOf } from './files.ts';
import type { Kind } from './kinds/kind.ts';
import { Misshapen } from './kinds/shape.ts';
import { DamagedDocument, NewerDocument } from './store.ts';
import type { Tenure } from './tenure.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** The name of a document: `accounts`, `class-<id>`. Its file has `.json` behind it. */
export const documentName = ({ name }: Pick<Kind<never>, 'name'>, id?: string): string =>
	id === undefined ? name : `${name}-${id}`;

/** lowdb's adapter over one file: what it has written outlasts a power cut, and what it reads was written by it. */
export class DocumentFile<T> implements Adapter<T> {
	/** Of what was last read or written. */
	head: Head | undefined;

	constructor(
		private readonly tenure: Tenure,
		readonly kind: Kind<T>,
		readonly name: string
	) {}

	/** `null` where there is no such file. @throws DamagedDocument; NewerDocument */
	async read(): Promise<T | null> {
		const bytes = await this.#bytes();
		if (bytes === null) return null;
		const { kind, name } = this;
		const opened = unseal(bytes, `courtside-${kind.name}`, kind.schema);
		if (opened.kind === 'newer') throw new NewerDocument(name, opened.schema);
		if (opened.kind === 'damaged') throw this.damaged(opened.why, opened.head);
		try {
			const value = kind.read(opened.data);
			const id = kind.idOf(value);
			if (documentName(kind, id) !== name) throw new Misshapen(`it is ${documentName(kind, id)}`);
			this.head = opened.head;
			return value;
		} catch (error) {
			if (error instanceof Misshapen) throw this.damaged(error.message, opened.head);
			throw error;
		}
	}

	/** @throws StorageFull, and what is there stands; Misshapen; what ends the tenure */
	async write(value: T): Promise<void> {
		const { tenure, kind, name } = this;
		tenure.mustGoOn();
		const head = {
			format: `courtside-${kind.name}`,
			schema: kind.schema,
			revision: (this.head?.revision ?? 0) + 1,
			at: tenure.now()
		};
		const bytes = seal(head, kind.text(value));
		try {
			await writeDurably(tenure.files, tenure.folder, `${name}.json`, bytes);
		} catch (error) {
			throw tenure.judge(error);
		}
		// A write that was waiting while another failed to sync was made by the same disk.
		tenure.mustGoOn();
		this.head = head;
	}

	async isThere(): Promise<boolean> {
		return (await this.#bytes(1)) !== null;
	}

	damaged(why: string, head?: Head): DamagedDocument {
		const { name } = this;
		const revision = head === undefined ? '' : ` (revision ${head.revision})`;
		return new DamagedDocument(name, `npm run courtside -- restore --document ${name}`, `${why}${revision}`);
	}

	async #bytes(most?: number): Promise<Buffer | null> {
		const { files, folder } = this.tenure;
		try {
			return await files.read(join(folder, `${this.name}.json`), most);
		} catch (error) {
			if (codeOf(error) === 'ENOENT') return null;
			throw error;
		}
	}
}

/** For good, before this resolves. It may be gone already. */
export async function removeDocument(tenure: Tenure, name: string): Promise<void> {
	const { files, folder } = tenure;
	try {
		await files.remove(join(folder, `${name}.json`));
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
	}
	await syncFolder(files, folder).catch((error: unknown) => {
		throw tenure.judge(error);
	});
}
