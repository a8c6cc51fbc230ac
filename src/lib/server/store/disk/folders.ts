import { dirname } from 'node:path';
import { codeOf, type Files } from './files.ts';

/** Makes a folder, and those above it, unless they are there; they outlast a power cut. */
export async function ensureFolder(files: Files, path: string): Promise<void> {
	try {
		await files.makeFolder(path);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return;
		if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
		await ensureFolder(files, dirname(path));
		await files.makeFolder(path);
	}
	await files.syncFolder(dirname(path));
}
