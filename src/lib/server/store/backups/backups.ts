import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { codeOf } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import { inLots } from '../disk/in-lots.ts';
import { FolderGone, syncFolder, UNFINISHED, writeDurably } from '../disk/write-durably.ts';
import { formatOf, readDocument } from '../document/document-file.ts';
import { readHead, seal } from '../document/envelope.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Tenure } from '../owner/tenure.ts';
import { keptOf } from './keep.ts';
import { backupFile, BACKUPS, listBackups, type Backup } from './list.ts';

const HOUR = 3_600_000;

/** Copies of documents as they were, in `DATA_DIR/backups/<document>/`. */
export class Backups {
	/** One after the other: what is being erased must not be copied meanwhile. */
	#last: Promise<unknown> = Promise.resolve();

	/** When the newest was made, once that was looked for. */
	#newest: Promise<Moment | undefined> | undefined;

	constructor(private readonly tenure: Tenure) {}

	/** When the newest of all was made, of whatever document; `undefined` where there is none. */
	newest(): Promise<Moment | undefined> {
		return (this.#newest ??= this.#lookForNewest());
	}

	list(name: string): Promise<Backup[]> {
		return listBackups(this.tenure.files, this.tenure.root, name);
	}

	/** Of a document as it is now, whenever it was copied before. Nothing happens where there is none. */
	make(name: string): Promise<void> {
		return this.#inTurn(async () => {
			const { files, folder, written } = this.tenure;
			// Before it is read: what is written from now on is not in this copy.
			written.delete(name);
			const bytes = await files.read(join(folder, `${name}.json`)).catch(noneIfMissing);
			const head = bytes && readHead(bytes);
			if (!head || (await this.list(name)).some(({ revision }) => revision === head.revision)) return;
			try {
				await this.#put(name, backupFile(head), bytes);
			} catch (error) {
				written.add(name);
				throw error;
			}
			this.#newest = Promise.resolve(this.tenure.now());
			await this.#prune(name);
		});
	}

	/** The same, where the last one is an hour old. */
	async makeIfDue(name: string): Promise<void> {
		const [last] = await this.list(name);
		const now = this.tenure.now();
		// One from the future was made while the clock was wrong.
		if (last === undefined || last.at > now || now - last.at >= HOUR) await this.make(name);
	}

	/** For good. */
	erase(name: string): Promise<void> {
		return this.#inTurn(async () => {
			const { files, root } = this.tenure;
			if ((await files.names(join(root, BACKUPS)).catch(noneIfMissing)) === undefined) return;
			await files.removeFolder(join(root, BACKUPS, name));
			await syncFolder(files, join(root, BACKUPS));
			this.tenure.written.delete(name);
		});
	}

	/** Takes people out of every copy of a document. One that cannot be read is removed: who stands in it cannot be known. */
	forget<T>(kind: Kind<T>, name: string, people: readonly string[]): Promise<void> {
		return this.#inTurn(async () => {
			const { files, root } = this.tenure;
			for (const { file } of await this.list(name)) {
				const path = join(root, BACKUPS, name, file);
				const without = withoutPeople(kind, name, await files.read(path), people);
				if (without) await this.#put(name, file, without);
				else await files.remove(path);
			}
			if ((await this.list(name)).length > 0) await syncFolder(files, join(root, BACKUPS, name));
		});
	}

	/** When none is being made. */
	async idle(): Promise<void> {
		await this.#last;
	}

	/** Of copies that were made before this process began it is known when what is in them was written, which is close enough. */
	async #lookForNewest(): Promise<Moment | undefined> {
		const { files, root } = this.tenure;
		let newest: Moment | undefined;
		await inLots((await files.names(join(root, BACKUPS)).catch(noneIfMissing)) ?? [], async (name) => {
			const [last] = await this.list(name);
			if (last && last.at > (newest ?? 0)) newest = last.at;
		});
		return newest;
	}

	async #put(name: string, file: string, bytes: Uint8Array): Promise<void> {
		const { files, root, folder } = this.tenure;
		const target = join(root, BACKUPS, name);
		await ensureFolder(files, target);
		// Written in the owner's folder: an owner that was paused meanwhile can no longer move it out of there.
		const draft = join(folder, `backup-of-${name}${UNFINISHED}`);
		try {
			await writeDurably(files, { folder: target, name: file, draft }, [bytes]);
		} catch (error) {
			if (error instanceof FolderGone) await this.tenure.mustOwn();
			throw this.tenure.judge(error);
		}
	}

	async #prune(name: string): Promise<void> {
		const { files, root } = this.tenure;
		const all = await this.list(name);
		const kept = keptOf(all.map(({ at }) => at));
		for (const { at, file } of all) if (!kept.has(at)) await files.remove(join(root, BACKUPS, name, file));
	}

	#inTurn<R>(act: () => Promise<R>): Promise<R> {
		const acting = this.#last.then(act);
		this.#last = acting.catch(() => undefined);
		return acting;
	}
}

function withoutPeople<T>(
	kind: Kind<T>,
	name: string,
	bytes: Buffer,
	people: readonly string[]
): Buffer | undefined {
	try {
		const { value, head } = readDocument(kind, name, bytes);
		const next = kind.without!(value, people);
		kind.admit(next);
		return Buffer.concat(seal({ ...head, format: formatOf(kind), schema: kind.schema }, kind.text(next)));
	} catch {
		return undefined;
	}
}

function noneIfMissing(error: unknown): undefined {
	if (codeOf(error) !== 'ENOENT') throw error;
}
