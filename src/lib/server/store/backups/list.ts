import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import type { Head } from '../document/envelope.ts';
import { codeOf, type Files } from '../disk/files.ts';

export const BACKUPS = 'backups';

export interface Backup {
	file: string;
	/** When this revision of the document was written. */
	at: Moment;
	revision: number;
}

const FILE = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-r(\d{1,15})\.json$/;

/** `2027-03-01T09-00-00-000Z-r12.json`: a name that every system takes, and that sorts by time. */
export function backupFile({ at, revision }: Pick<Head, 'at' | 'revision'>): string {
	return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-r${revision}.json`;
}

/** The copies of a document, the latest first; other files in their folder are none. */
export async function listBackups(files: Files, root: string, name: string): Promise<Backup[]> {
	const names = await files.names(join(root, BACKUPS, name)).catch((error: unknown) => {
		if (codeOf(error) !== 'ENOENT') throw error;
		return [];
	});
	return names.flatMap(asBackup).sort((a, b) => b.at - a.at || b.revision - a.revision);
}

function asBackup(file: string): Backup[] {
	const match = FILE.exec(file);
	if (match === null) return [];
	const [, day, hours, minutes, seconds, rest, revision] = match;
	const at = Date.parse(`${day!}${hours!}:${minutes!}:${seconds!}.${rest!}`);
	return [{ file, at, revision: Number(revision) }];
}
