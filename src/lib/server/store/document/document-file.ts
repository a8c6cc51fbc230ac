import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { codeOf } from '../disk/files.ts';
import { syncFolder, writeDurably } from '../disk/write-durably.ts';
import type { Kind } from '../kinds/kind.ts';
import { Misshapen } from '../kinds/shape.ts';
import type { Tenure } from '../owner/tenure.ts';
import { DamagedDocument, NewerDocument } from '../store.ts';
import { HEAD_BYTES, readHead, seal, unseal, type Head, type Opened } from './envelope.ts';

/** The name of a document: `accounts`, `class-<id>`. Its file has `.json` behind it. */
export const documentName = ({ name }: Pick<Kind<unknown>, 'name'>, id?: string): string =>
	id === undefined ? name : `${name}-${id}`;

export const formatOf = ({ name }: Pick<Kind<unknown>, 'name'>): string => `courtside-${name}`;

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
		const { value, head } = readDocument(this.kind, this.name, bytes);
		this.head = head;
		return value;
	}

	/** Only what stands before its data; `undefined` where there is no such file. @throws DamagedDocument; NewerDocument */
	async readHead(): Promise<Head | undefined> {
		const bytes = await this.#bytes(HEAD_BYTES);
		if (bytes === null) return undefined;
		const head = readHead(bytes);
		// What makes no sense by its beginning is looked at whole, to say why.
		if (head?.format === formatOf(this.kind) && head.schema <= this.kind.schema) return head;
		await this.read();
		return this.head;
	}

	/** @throws StorageFull, and what is there stands; what ends the tenure */
	async write(value: T): Promise<void> {
		const { tenure, kind, name } = this;
		tenure.mustGoOn();
		const revision = (this.head?.revision ?? 0) + 1;
		const head = { format: formatOf(kind), schema: kind.schema, revision, at: tenure.now() };
		const pieces = seal(head, kind.text(value));
		try {
			await writeDurably(tenure.files, { folder: tenure.folder, name: `${name}.json` }, pieces);
		} catch (error) {
			throw tenure.judge(error);
		}
		// While this was written, another may have failed in a way after which nothing counts.
		tenure.mustGoOn();
		this.head = head;
		tenure.written.add(name);
	}

	async isThere(): Promise<boolean> {
		return (await this.#bytes(1)) !== null;
	}

	async #bytes(most?: number): Promise<Buffer | null> {
		const { files, folder } = this.tenure;
		try {
			return await files.read(join(folder, `${this.name}.json`), most);
		} catch (error) {
			if (codeOf(error) === 'ENOENT') return null;
			throw damaged(this.name, `it cannot be read (${codeOf(error)})`);
		}
	}
}

/** The value in the bytes of a file. @throws DamagedDocument; NewerDocument */
export function readDocument<T>(
	kind: Kind<T>,
	name: string,
	bytes: Buffer
): { value: T; head: Head; isOld: boolean } {
	const opened = unseal(bytes, formatOf(kind), kind.schema);
	if (opened.kind === 'newer') throw new NewerDocument(name, opened.schema);
	if (opened.kind === 'damaged') throw damaged(name, opened.why, opened.head);
	try {
		const value = kind.read(upgraded(kind, opened));
		const found = documentName(kind, kind.idOf(value));
		if (found !== name) throw new Misshapen(`it is ${found} under another name`);
		return { value, head: opened.head, isOld: opened.head.schema < kind.schema };
	} catch (error) {
		if (error instanceof Misshapen) throw damaged(name, error.message, opened.head);
		throw error;
	}
}

function upgraded<T>({ schema, upgrade }: Kind<T>, { head, data }: Opened & { kind: 'whole' }): unknown {
	let upgradedData = data;
	for (let from = head.schema; from < schema; from++) {
		if (upgrade === undefined) throw new Misshapen(`its schema ${from} was never written`);
		upgradedData = upgrade(upgradedData, from);
	}
	return upgradedData;
}

export function damaged(name: string, why: string, head?: Head): DamagedDocument {
	const revision = head === undefined ? '' : ` (revision ${head.revision})`;
	return new DamagedDocument('damaged', name, `${why}${revision}`, restoreCommand(name));
}

export function missing(name: string): DamagedDocument {
	return new DamagedDocument('missing', name, 'it should be there and is not', restoreCommand(name));
}

const restoreCommand = (name: string): string => `npm run courtside -- restore --document ${name}`;

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
