import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { codeOf } from '../disk/files.ts';
import { inLots } from '../disk/in-lots.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { StorageFull, type Standing } from '../store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground } from './ground.ts';

/** For so long it is not looked again: whoever asks a thousand times a second costs no more than who asks once. */
const HELD_MS = 3000;
/** What is written to see whether anything can be. It is no document, and nobody reads it. */
const TRIAL = 'can-write';

/** Counts and weighs the documents, and tries whether the disk still takes anything. */
export class Standings {
	#last: { at: Moment; found: Promise<Standing> } | undefined;

	constructor(
		private readonly ground: Ground,
		private readonly catalogue: Catalogue
	) {}

	now(): Promise<Standing> {
		const now = this.ground.tenure.now();
		if (!this.#last || now - this.#last.at >= HELD_MS || now < this.#last.at)
			this.#last = { at: now, found: this.#look() };
		return this.#last.found;
	}

	async #look(): Promise<Standing> {
		const { tenure, backups } = this.ground;
		const { files, folder, beatAt } = tenure;
		const refuses = await this.#try();
		const documents = this.catalogue.live();
		let bytes = 0;
		await inLots(documents, async (name) => {
			// One that was erased meanwhile, or is missing, weighs nothing.
			bytes += await files.length(join(folder, `${name}.json`)).catch(() => 0);
		});
		const backupAt = await backups.newest().catch(() => undefined);
		const room = await files.room(folder).catch(() => undefined);
		return {
			...{ kind: 'lowdb', documents: documents.length, bytes, beatAt },
			...(room !== undefined && { room }),
			...(refuses !== undefined && { refuses }),
			...(backupAt !== undefined && { backupAt })
		};
	}

	/** Why a small file cannot be made durable; `undefined` where it can. What ends the tenure for a document ends it here. */
	async #try(): Promise<string | undefined> {
		const { tenure } = this.ground;
		try {
			tenure.mustGoOn();
			await writeDurably(tenure.files, { folder: tenure.folder, name: TRIAL }, [Buffer.from('.\n')]);
			return undefined;
		} catch (error) {
			const judged = tenure.judge(error);
			return judged instanceof StorageFull ? judged.code : codeOf(judged) || 'stopped';
		}
	}
}
