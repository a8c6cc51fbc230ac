import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { isRecord } from '#lib/items/reads.ts';
import type { Files } from '../disk/files.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { EXIT } from '../owner/exit.ts';
import { CannotStart } from '../store.ts';

export const MANIFEST = 'backup.json';
const FORMAT = 'courtside-backup/1';

export interface Copied {
	name: string;
	revision: number;
	at: Moment;
	/** Of the whole file. */
	sha256: string;
}

/** What says that a backup is whole; it is written last. */
export interface Manifest {
	/** By the clock of the wall where it was made. */
	startedAt: Moment;
	documents: Copied[];
}

export async function writeManifest(files: Files, folder: string, manifest: Manifest): Promise<void> {
	const text = JSON.stringify({ format: FORMAT, ...manifest }, null, '\t');
	await writeDurably(files, { folder, name: MANIFEST }, [Buffer.from(`${text}\n`)]);
}

/** What a backup is of, once every file in it was held against its checksum. @throws CannotStart */
export async function readBackup(
	files: Files,
	folder: string
): Promise<{ manifest: Manifest; documents: Map<string, Buffer> }> {
	const manifest = await readManifest(files, folder);
	const documents = new Map<string, Buffer>();
	for (const { name, sha256 } of manifest.documents) {
		const bytes = await files.read(join(folder, `${name}.json`)).catch(() => undefined);
		const found = bytes && createHash('sha256').update(bytes).digest('hex');
		if (found !== sha256) throw unfit(folder, bytes ? `${name}.json is damaged` : `${name}.json is missing`);
		documents.set(name, bytes!);
	}
	return { manifest, documents };
}

async function readManifest(files: Files, folder: string): Promise<Manifest> {
	const bytes = await files.read(join(folder, MANIFEST)).catch(() => {
		throw unfit(folder, `it has no ${MANIFEST}, which is written last`);
	});
	try {
		const found: unknown = JSON.parse(bytes.toString());
		if (isRecord(found) && found['format'] === FORMAT && Array.isArray(found['documents']))
			return found as unknown as Manifest;
	} catch {
		// Said below.
	}
	throw unfit(folder, `its ${MANIFEST} is damaged`);
}

export function unfit(folder: string, why: string): CannotStart {
	return new CannotStart(EXIT.damaged, `${folder} is no whole backup: ${why}. Nothing was changed.`);
}
