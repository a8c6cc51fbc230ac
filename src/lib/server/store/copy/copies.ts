import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../disk/files.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { readDocument } from '../document/document-file.ts';
import type { Head } from '../document/envelope.ts';
import type { Kind } from '../kinds/kind.ts';
import { DamagedDocument } from '../store.ts';
import type { Copied } from './manifest.ts';
import { readBeside } from './read-beside.ts';

/** The documents that are being copied from a data folder to another. */
export class Copies {
	readonly damaged = new Map<string, DamagedDocument>();
	readonly #copied = new Map<string, Copied>();

	constructor(
		private readonly files: Files,
		private readonly root: string,
		private readonly target: string
	) {}

	/** @returns whether it was there and whole; one that is not is left out, since a copy of it would be of no use */
	async take(kind: Kind<unknown>, name: string): Promise<boolean> {
		const bytes = await readBeside(this.files, this.root, name);
		if (bytes === undefined) return false;
		try {
			await this.put(name, readDocument(kind, name, bytes).head, bytes);
			return true;
		} catch (error) {
			if (!(error instanceof DamagedDocument)) throw error;
			this.damaged.set(name, error);
			return false;
		}
	}

	async put(name: string, { revision, at }: Head, bytes: Buffer): Promise<void> {
		await writeDurably(this.files, { folder: this.target, name: `${name}.json` }, [bytes]);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		this.#copied.set(name, { name, revision, at, sha256 });
	}

	/** It was erased meanwhile. */
	async drop(name: string): Promise<void> {
		await this.files.remove(join(this.target, `${name}.json`));
		this.#copied.delete(name);
	}

	names(): string[] {
		return [...this.#copied.keys()];
	}

	list(): Copied[] {
		return [...this.#copied.values()];
	}
}
