import { isId } from '#lib/assignment/ids.ts';
import { DocumentFile, documentName, missing, removeDocument } from '../document/document-file.ts';
import { Document, type Act } from '../document/document.ts';
import type { Kind } from '../kinds/kind.ts';
import { AlreadyThere } from '../store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground } from './ground.ts';

/** A document that nobody has asked for in so long leaves memory, and is read again when somebody does. */
const IDLE_MS = 600_000;

interface Open {
	reading: Promise<Document<unknown>>;
	/** Once it was read. */
	document?: Document<unknown>;
	usedAt: number;
}

/** All documents of which there may be many: those that are in memory, and how they come and go. */
export class Shelf {
	/** Each once: two that wrote the same file would undo each other's changes. */
	readonly #open = new Map<string, Open>();
	/** What is being created or erased, which none of the others sees, and when that is over. */
	readonly #busy = new Map<string, Promise<void>>();

	constructor(
		private readonly ground: Ground,
		private readonly catalogue: Catalogue
	) {}

	/** The ids of a kind, in order. */
	ids<Id extends string>(kind: Pick<Kind<unknown>, 'name'>): Id[] {
		const prefix = documentName(kind, '');
		return this.catalogue
			.live()
			.filter((name) => name.startsWith(prefix) && !this.#busy.has(name))
			.map((name) => name.slice(prefix.length) as Id)
			.sort();
	}

	/** `undefined` where there is none. @throws DamagedDocument */
	async find<T>(kind: Kind<T>, id: string): Promise<Document<T> | undefined> {
		const name = documentName(kind, id);
		if (!this.#isLive(name)) return undefined;
		const open = this.#open.get(name) ?? this.#read(kind, name);
		open.usedAt = this.ground.tenure.now();
		return (await open.reading) as Document<T>;
	}

	/** What is in memory of a kind, in no order, and without waiting. */
	*inMemory<T>(kind: Kind<T>): Iterable<T> {
		const prefix = documentName(kind, '');
		for (const [name, { document }] of this.#open)
			if (document && name.startsWith(prefix) && this.#isLive(name)) yield document.get() as T;
	}

	/** `undefined` where there is none. @throws DamagedDocument, and as `Document.change` */
	async change<T, R>(kind: Kind<T>, id: string, act: Act<T, R>): Promise<R | undefined> {
		const document = await this.find(kind, id);
		// Looked at again in the turn in which it is asked for: what comes after an erasure has begun would bring the file back.
		return this.#isLive(documentName(kind, id)) ? document?.change(act) : undefined;
	}

	/** @throws AlreadyThere */
	async create<T>(kind: Kind<T>, id: string, value: T): Promise<void> {
		if (!isId(id) || kind.idOf(value) !== id) throw new Error(`${id} is no id for this ${kind.name}.`);
		const name = documentName(kind, id);
		await this.#alone(name, async () => {
			const { tenure } = this.ground;
			const file = new DocumentFile(tenure, kind, name);
			if (this.catalogue.has(name) || (await file.isThere())) throw new AlreadyThere(name);
			// What is kept can no longer be changed, and what was handed in may be shared with others who do.
			const own = structuredClone(value);
			kind.admit(own);
			await file.write(own);
			try {
				await this.catalogue.note(name, 'live');
			} catch (error) {
				await removeDocument(tenure, name).catch(() => undefined);
				throw error;
			}
			const document = new Document(file, own) as Document<unknown>;
			this.#open.set(name, { reading: Promise.resolve(document), document, usedAt: tenure.now() });
		});
	}

	/** Nothing happens where there is none. */
	async erase<T>(kind: Kind<T>, id: string): Promise<void> {
		const name = documentName(kind, id);
		await this.#alone(name, async () => {
			if (!this.catalogue.has(name)) return;
			await this.catalogue.note(name, 'erasing');
			const open = this.#open.get(name);
			this.#open.delete(name);
			// What was being written would come back after it was removed.
			await (await open?.reading.catch(() => undefined))?.idle();
			await this.finishErasing(name);
		});
	}

	/** Removes what is left of a document and its backups, and then what says that it is being erased. */
	async finishErasing(name: string): Promise<void> {
		await removeDocument(this.ground.tenure, name);
		await this.ground.backups.erase(name);
		await this.catalogue.note(name, undefined);
		this.ground.troubles.clear((trouble) => 'document' in trouble && trouble.document === name);
	}

	/** Lets go of what nobody uses. What is being written has been used a moment ago. */
	release(kinds: readonly Pick<Kind<unknown>, 'name'>[]): void {
		const now = this.ground.tenure.now();
		for (const [name, { usedAt }] of this.#open)
			if (now - usedAt >= IDLE_MS && kinds.some((kind) => name.startsWith(documentName(kind, ''))))
				this.#open.delete(name);
	}

	/** When nothing is being written. */
	async idle(): Promise<void> {
		await Promise.allSettled(this.#busy.values());
		for (const { reading } of [...this.#open.values()]) await (await reading.catch(() => undefined))?.idle();
	}

	#isLive(name: string): boolean {
		return this.catalogue.isLive(name) && !this.#busy.has(name);
	}

	#read<T>(kind: Kind<T>, name: string): Open {
		const open: Open = { reading: this.#readAnew(kind, name), usedAt: 0 };
		this.#open.set(name, open);
		open.reading.then(
			(document) => (open.document = document),
			(error: unknown) => {
				this.ground.troubles.note(error);
				// It may be mended by the time that it is asked for again.
				this.#open.delete(name);
			}
		);
		return open;
	}

	async #readAnew<T>(kind: Kind<T>, name: string): Promise<Document<unknown>> {
		const file = new DocumentFile(this.ground.tenure, kind, name);
		const value = await file.read();
		if (value === null) {
			await this.ground.tenure.mustOwn();
			throw missing(name);
		}
		return new Document(file, value) as Document<unknown>;
	}

	/** One after the other for each document. */
	#alone(name: string, act: () => Promise<void>): Promise<void> {
		const acting = (this.#busy.get(name) ?? Promise.resolve()).catch(() => undefined).then(act);
		const over = acting.finally(() => {
			if (this.#busy.get(name) === over) this.#busy.delete(name);
		});
		this.#busy.set(name, over);
		return over;
	}
}
