import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import type { Files } from '../disk/files.ts';

/** A folder of the data folder for what was replaced; nothing is in it yet, and it may not be there. */
export async function setAsideFolder(files: Files, root: string, at: Moment): Promise<string> {
	const names = await files.names(root);
	const name = `set-aside-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}`;
	for (let number = 1; ; number++) {
		const free = number === 1 ? name : `${name}-${number}`;
		if (!names.includes(free)) return join(root, free);
	}
}
