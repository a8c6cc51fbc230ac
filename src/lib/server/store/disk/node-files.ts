import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, unlink, utimes } from 'node:fs/promises';
import type { Files, NewFile } from './files.ts';

/** Windows opens no folder to sync it; NTFS writes renames to its journal by itself, some seconds later. */
const syncsFolders = process.platform !== 'win32';

/** The file system of this machine. */
export const nodeFiles: Files = {
	async read(path, bytes) {
		if (bytes === undefined) return readFile(path);
		const file = await open(path, 'r');
		try {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
			return buffer.subarray(0, bytesRead);
		} finally {
			await file.close();
		}
	},
	names: async (folder) => (await readdir(folder)).sort(),
	async create(path): Promise<NewFile> {
		const file = await open(path, 'wx', 0o600);
		return {
			write: async (pieces) => (await file.writev([...pieces])).bytesWritten,
			size: async () => (await file.stat()).size,
			sync: () => file.sync(),
			close: () => file.close()
		};
	},
	makeFolder: (path) => mkdir(path, { mode: 0o700 }),
	rename: (from, to) => rename(from, to),
	remove: (path) => unlink(path),
	removeFolder: (path) => rm(path, { recursive: true, force: true }),
	async syncFolder(path) {
		if (!syncsFolders) {
			await stat(path);
			return;
		}
		const folder = await open(path, 'r');
		try {
			await folder.sync();
		} finally {
			await folder.close();
		}
	},
	touch: (path, at) => utimes(path, at / 1000, at / 1000),
	touchedAt: async (path) => Math.round((await stat(path)).mtimeMs),
	length: async (path) => (await stat(path)).size,
	async room(folder) {
		const { bavail, bsize } = await statfs(folder);
		return bavail * bsize;
	}
};
