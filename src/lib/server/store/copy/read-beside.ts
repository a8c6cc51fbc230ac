import { join } from 'node:path';
import { codeOf, type Files } from '../disk/files.ts';
import { generationsIn, ownerFolder } from '../owner/take-over.ts';

/** The folder of the documents as it is called now; `undefined` where there is none. */
export async function currentFolder(files: Files, root: string): Promise<string | undefined> {
	const last = generationsIn(await files.names(root)).at(-1);
	return last === undefined ? undefined : join(root, ownerFolder(last));
}

/** The bytes of a document beside a running server, which another may take over meanwhile; `undefined` where there is none. */
export async function readBeside(files: Files, root: string, name: string): Promise<Buffer | undefined> {
	for (;;) {
		const folder = await currentFolder(files, root);
		if (folder === undefined) return undefined;
		try {
			return await files.read(join(folder, `${name}.json`));
		} catch (error) {
			if (codeOf(error) !== 'ENOENT') throw error;
			if ((await currentFolder(files, root)) === folder) return undefined;
		}
	}
}
