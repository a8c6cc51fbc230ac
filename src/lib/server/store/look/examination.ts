import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { BACKUPS, listBackups } from '../backups/list.ts';
import { readBeside } from '../copy/read-beside.ts';
import type { Files } from '../disk/files.ts';
import { inLots } from '../disk/in-lots.ts';
import { documentName, missing, readDocument } from '../document/document-file.ts';
import { NO_CONTENTS, type Contents } from '../kinds/contents.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindNamed, kindOf, type Kinds } from '../kinds/kinds.ts';
import { DamagedDocument, NewerDocument } from '../store.ts';
import type { Finding } from './finding.ts';

const DAY = 86_400_000;

/** A look at every file of a data folder, which changes nothing and may go on beside a running server. */
export class Examination {
	readonly findings: Finding[] = [];
	documents = 0;
	backups = 0;
	#latest: { file: string; at: Moment } | undefined;

	constructor(
		private readonly files: Files,
		private readonly root: string,
		private readonly kinds: Kinds
	) {}

	/** The documents, and what the index says of them. */
	async lookAtDocuments(): Promise<void> {
		const { accounts, index } = this.kinds;
		await this.#look(accounts, documentName(accounts));
		const contents = ((await this.#look(index, documentName(index))) ?? NO_CONTENTS) as Contents;
		await inLots(Object.entries(contents.documents), async ([name, state]) => {
			const found = kindOf(this.kinds, name);
			if (found && state === 'live') await this.#look(found.kind, name);
			else
				this.findings.push({ file: `${name}.json`, what: 'is being erased; the next start goes on with it' });
		});
	}

	/** Files of a folder of documents that the index does not name. */
	async lookForStrangers(folder: string): Promise<void> {
		const index = await this.#contents();
		for (const file of await this.files.names(join(this.root, folder))) {
			const name = file.replace(/\.json$/, '');
			if (name === file || !kindOf(this.kinds, name) || Object.hasOwn(index.documents, name)) continue;
			const what = 'is there and not in the index; the next start takes it in where it is whole';
			this.findings.push({ file: `${folder}/${file}`, what });
		}
	}

	async lookAtBackups(): Promise<void> {
		const names = await this.files.names(join(this.root, BACKUPS)).catch((): string[] => []);
		await inLots(names, async (name) => {
			for (const { file } of await listBackups(this.files, this.root, name)) {
				const path = join(BACKUPS, name, file);
				const bytes = await this.files.read(join(this.root, path)).catch(() => undefined);
				// Pruned since its folder was listed.
				if (bytes === undefined) continue;
				this.backups++;
				const why = this.#wrongWith(name, bytes);
				if (why !== undefined)
					this.findings.push({
						file: path,
						what: `${why}; this copy is of no use`,
						mend: `rm ${join(this.root, path)}`
					});
			}
		});
	}

	/** A document that was written more than a day ahead of the wall. */
	lookAtClock(wall: Moment): void {
		if (this.#latest === undefined || this.#latest.at <= wall + DAY) return;
		const [written, now] = [this.#latest.at, wall].map((at) => new Date(at).toISOString());
		this.findings.push({
			file: this.#latest.file,
			what: `was written at ${written!}, and the clock says ${now!}: one of the two is wrong`,
			mend: 'npm run courtside -- doctor --clock wall (the clock is right), or --clock written (the document is)'
		});
	}

	async #contents(): Promise<Contents> {
		const name = documentName(this.kinds.index);
		const bytes = await readBeside(this.files, this.root, name);
		try {
			return bytes ? readDocument(this.kinds.index, name, bytes).value : NO_CONTENTS;
		} catch {
			return NO_CONTENTS;
		}
	}

	async #look(kind: Kind<unknown>, name: string): Promise<unknown> {
		const file = `${name}.json`;
		try {
			const bytes = await readBeside(this.files, this.root, name);
			if (bytes === undefined) {
				// It may have been erased since the index was read.
				if (kindOf(this.kinds, name) && !Object.hasOwn((await this.#contents()).documents, name))
					return undefined;
				throw missing(name);
			}
			const { value, head } = readDocument(kind, name, bytes);
			this.documents++;
			if (this.#latest === undefined || head.at > this.#latest.at) this.#latest = { file, at: head.at };
			return value;
		} catch (error) {
			this.findings.push({ file, ...wrong(error) });
			return undefined;
		}
	}

	#wrongWith(name: string, bytes: Buffer): string | undefined {
		const kind = kindNamed(this.kinds, name);
		if (kind === undefined) return 'it is of no document that Courtside has';
		try {
			readDocument(kind, name, bytes);
			return undefined;
		} catch (error) {
			return wrong(error).what;
		}
	}
}

function wrong(error: unknown): Omit<Finding, 'file'> {
	if (error instanceof DamagedDocument) return { what: error.why, mend: error.restore };
	if (error instanceof NewerDocument)
		return { what: `was written by a newer Courtside (schema ${error.schema}); start that one` };
	throw error;
}
