import { isId } from '#lib/assignment/ids.ts';
import { DocumentFile, documentName, removeDocument } from './document-file.ts';
import { Document } from './document.ts';
import type { Contents, DocumentState } from './kinds/contents.ts';
import type { Kind } from './kinds/kind.ts';
import { AlreadyThere, type Changed } from './store.ts';
import type { Tenure } from './tenure.ts';

/** All documents of which there may be many: which of them there are, and those of them that are in memory. */
export class Shelf {
	/** Each once: two that wrote the same file would undo each other's changes. */
	readonly #open = new Map<string, Promise<Document<unknown>>>();
	/** What is being created or erased, which none of the others sees, and when that is over. */
	readonly #busy = new Map<string, Promise<void>>();

	constructor(
		private readonly tenure: Tenure,
		private readonly contents: Document<Contents>
	) {}

	/** The ids of a kind, in order. */
	ids<Id extends string>(kind: Kind<unknown>): Id[] {
		const prefix = documentName(kind, '');
		return Object.keys(this.contents.get().documents)
			.filter((name) => name.startsWith(prefix) && this.#isLive(name))
			.map((name) => name.slice(prefix.length) as Id)
			.sort();
	}

	/** `undefined` where there is none. @throws DamagedDocument */
	async find<T>(kind: Kind<T>, id: string): Promise<Document<T> | undefined> {
		const name = documentName(kind, id);
		if (!this.#isLive(name)) return undefined;
		const open = this.#open.get(name) ?? this.#read(kind, name);
		return (await open) as Document<T>;
	}

	/** `undefined` where there is none. @throws DamagedDocument, and as `Document.change` */
	async change<T, R>(kind: Kind<T>, id: string, act: (current: T) => Changed<T, R>): Promise<R | undefined> {
		const document = await this.find(kind, id);
		// Looked at again in the turn in which it is asked for: what comes after an erasure has begun would bring the file back.
		return this.#isLive(documentName(kind, id)) ? document?.change(act) : undefined;
	}

	/** @throws AlreadyThere */
	async create<T>(kind: Kind<T>, id: string, value: T): Promise<void> {
		if (!isId(id) || kind.idOf(value) !== id) throw new Error(`${id} is no id for this ${kind.name}.`);
		const name = documentName(kind, id);
		await this.#alone(name, async () => {
			const file = new DocumentFile(this.tenure, kind, name);
			if (this.#isKnown(name) || (await file.isThere())) throw new AlreadyThere(name);
			// What is kept can no longer be changed, and what was handed in may be shared with others who do.
			const own = structuredClone(value);
			kind.admit(own);
			await file.write(own);
			try {
				await this.#note(name, 'live');
			} catch (error) {
				await removeDocument(this.tenure, name).catch(() => undefined);
				throw error;
			}
			this.#open.set(name, Promise.resolve(new Document(file, own) as Document<unknown>));
		});
	}

	/** Nothing happens where there is none. */
	async erase<T>(kind: Kind<T>, id: string): Promise<void> {
		const name = documentName(kind, id);
		await this.#alone(name, async () => {
			if (!this.#isKnown(name)) return;
			await this.#note(name, 'erasing');
			const open = this.#open.get(name);
			this.#open.delete(name);
			// What was being written would come back after it was removed.
			await (await open?.catch(() => undefined))?.idle();
			await this.finishErasing(name);
		});
	}

	/** Removes what is left of a document, and then what says that it is being erased. */
	async finishErasing(name: string): Promise<void> {
		await removeDocument(this.tenure, name);
		await this.#note(name, undefined);
	}

	/** When nothing is being written. */
	async idle(): Promise<void> {
		for (const open of [...this.#open.values()]) await (await open.catch(() => undefined))?.idle();
		await this.contents.idle();
	}

	#isKnown(name: string): boolean {
		return Object.hasOwn(this.contents.get().documents, name);
	}

	#isLive(name: string): boolean {
		return this.#isKnown(name) && this.contents.get().documents[name] === 'live' && !this.#busy.has(name);
	}

	#read<T>(kind: Kind<T>, name: string): Promise<Document<unknown>> {
		const reading = (async () => {
			const file = new DocumentFile(this.tenure, kind, name);
			const value = await file.read();
			if (value === null) throw file.damaged('it is missing');
			return new Document(file, value) as Document<unknown>;
		})();
		this.#open.set(name, reading);
		// What cannot be read now may be mended by the time that it is asked for again.
		reading.catch(() => this.#open.delete(name));
		return reading;
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

	async #note(name: string, state: DocumentState | undefined): Promise<void> {
		await this.contents.change((contents) => {
			const documents = { ...contents.documents };
			if (state === undefined) delete documents[name];
			else documents[name] = state;
			return { next: { ...contents, documents }, result: undefined };
		});
	}
}
