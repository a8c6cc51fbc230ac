import type { Files, NewFile } from '#lib/server/store/files.ts';

interface File {
	kind: 'file';
	bytes: Buffer;
	touchedAt: number;
}
interface Folder {
	kind: 'folder';
	entries: Map<string, File | Folder>;
}

/** What Node would throw. */
export function fileError(code: string, path: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

/** A file system in memory that forgets nothing. */
export class MemoryFiles implements Files {
	readonly #root: Folder = folderOf();

	async read(path: string, bytes?: number): Promise<Buffer> {
		const { bytes: all } = this.#file(path);
		return Buffer.from(all.subarray(0, bytes ?? all.length));
	}

	async names(path: string): Promise<string[]> {
		return [...this.#folder(path).entries.keys()].sort();
	}

	async create(path: string): Promise<NewFile> {
		const file: File = { kind: 'file', bytes: Buffer.alloc(0), touchedAt: 0 };
		this.#add(path, file);
		return {
			async write(bytes) {
				file.bytes = Buffer.concat([file.bytes, bytes]);
				return bytes.length;
			},
			size: async () => file.bytes.length,
			sync: async () => undefined,
			close: async () => undefined
		};
	}

	async makeFolder(path: string): Promise<void> {
		this.#add(path, folderOf());
	}

	async rename(from: string, to: string): Promise<void> {
		const moved = this.#at(from);
		const [source, oldName] = this.#parent(from);
		const [target, newName] = this.#parent(to);
		const there = target.entries.get(newName);
		if (there?.kind === 'folder' && there.entries.size > 0) throw fileError('ENOTEMPTY', to);
		source.entries.delete(oldName);
		target.entries.set(newName, moved);
	}

	async remove(path: string): Promise<void> {
		this.#file(path);
		const [folder, name] = this.#parent(path);
		folder.entries.delete(name);
	}

	async removeFolder(path: string): Promise<void> {
		const [folder, name] = this.#parent(path);
		folder.entries.delete(name);
	}

	async syncFolder(path: string): Promise<void> {
		this.#folder(path);
	}

	async touch(path: string, at: number): Promise<void> {
		this.#file(path).touchedAt = at;
	}

	async touchedAt(path: string): Promise<number> {
		return this.#file(path).touchedAt;
	}

	/** Puts bytes where a test wants them, whatever was there. */
	put(path: string, bytes: string | Uint8Array): void {
		const [folder, name] = this.#parent(path);
		folder.entries.set(name, { kind: 'file', bytes: Buffer.from(bytes), touchedAt: 0 });
	}

	#add(path: string, entry: File | Folder): void {
		const [folder, name] = this.#parent(path);
		if (folder.entries.has(name)) throw fileError('EEXIST', path);
		folder.entries.set(name, entry);
	}

	#parent(path: string): [Folder, string] {
		const steps = stepsOf(path);
		const name = steps.pop() ?? '';
		return [this.#walk(steps, path), name];
	}

	#at(path: string): File | Folder {
		const [folder, name] = this.#parent(path);
		const found = name === '' ? this.#root : folder.entries.get(name);
		if (found === undefined) throw fileError('ENOENT', path);
		return found;
	}

	#file(path: string): File {
		const found = this.#at(path);
		if (found.kind === 'folder') throw fileError('EISDIR', path);
		return found;
	}

	#folder(path: string): Folder {
		return this.#walk(stepsOf(path), path);
	}

	#walk(steps: readonly string[], path: string): Folder {
		let folder = this.#root;
		for (const step of steps) {
			const next = folder.entries.get(step);
			if (next === undefined) throw fileError('ENOENT', path);
			if (next.kind === 'file') throw fileError('ENOTDIR', path);
			folder = next;
		}
		return folder;
	}
}

const folderOf = (): Folder => ({ kind: 'folder', entries: new Map() });
const stepsOf = (path: string): string[] => path.split(/[\\/]/).filter((step) => step !== '');
