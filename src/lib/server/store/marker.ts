import type { Files } from './disk/files.ts';
import { writeDurably } from './disk/write-durably.ts';

/** Says that the folder holds Courtside's data: where it stands, nothing that is missing is taken for a first start. */
export const MARKER = 'courtside.json';

/** Unless it is there. */
export async function writeMarker(files: Files, root: string): Promise<void> {
	if ((await files.names(root)).includes(MARKER)) return;
	await writeDurably(files, { folder: root, name: MARKER }, [Buffer.from('{"format":"courtside-data/1"}\n')]);
}
