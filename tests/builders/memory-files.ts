import type { Files, NewFile } from '#lib/server/store/disk/files.ts';
import type { Rng } from '#lib/quiz/rng.ts';
import { FileNode, fileError, FolderNode, stepsOf } from './memory-nodes.ts';

export type Operation = keyof Files | 'write' | 'size' | 'sync' | 'close';

/** What a test may do to every operation. */
export interface Interference {
	/** Throws what the operation is to fail with, or waits. */
	before?: (operation: Operation, path: string) => void | Promise<void>;
	after?: (operation: Operation, path: string) => void;
	/** How many of these bytes reach the disk; left out: all. */
	reaches?: (path: string, bytes: number) => number;
	/** How many of them it says have; left out: as many as have. */
	says?: (path: string, bytes: number) => number;
	/** What is not done although it is said to be. */
	skips?: (operation: Operation, path: string) => boolean;
}

/**
 * A file system in memory that knows what of it would outlast a power cut: the bytes of a file that was synced, and the names
 * in a folder that was.
 */
export class MemoryFiles implements Files {
	interference: Interference = {};

	constructor(private readonly root = new FolderNode()) {}

	/** What is left after the power was cut now: of all that was not synced some of it, and of some of that a part. */
	afterPowerCut(rng: Rng): MemoryFiles {
		return new MemoryFiles(this.root.afterPowerCut(rng, new Map()));
	}

	read(path: string, bytes?: number): Promise<Buffer> {
		return this.#do('read', path, () => {
			const all = this.#file(path).bytes;
			return Buffer.from(all.subarray(0, bytes ?? all.length));
		});
	}

	names(path: string): Promise<string[]> {
		return this.#do('names', path, () => [...this.#folder(path).entries.keys()].sort());
	}

	create(path: string): Promise<NewFile> {
		return this.#do('create', path, () => {
			const file = new FileNode();
			this.#add(path, file);
			return this.#handle(path, file);
		});
	}

	makeFolder(path: string): Promise<void> {
		return this.#do('makeFolder', path, () => this.#add(path, new FolderNode()));
	}

	rename(from: string, to: string): Promise<void> {
		return this.#do('rename', from, () => {
			const [source, oldName] = this.#parent(from);
			const moved = source.entries.get(oldName);
			if (moved === undefined) throw fileError('ENOENT', from);
			const [target, newName] = this.#parent(to);
			const there = target.entries.get(newName);
			if (there instanceof FolderNode && there.entries.size > 0) throw fileError('ENOTEMPTY', to);
			if (source === target) source.set([oldName, undefined], [newName, moved]);
			else {
				target.set([newName, moved]);
				source.set([oldName, undefined]);
			}
		});
	}

	remove(path: string): Promise<void> {
		return this.#do('remove', path, () => {
			this.#file(path);
			const [folder, name] = this.#parent(path);
			folder.set([name, undefined]);
		});
	}

	removeFolder(path: string): Promise<void> {
		return this.#do('removeFolder', path, () => {
			const [folder, name] = this.#parent(path);
			folder.set([name, undefined]);
		});
	}

	syncFolder(path: string): Promise<void> {
		return this.#do('syncFolder', path, () => this.#folder(path).sync());
	}

	touch(path: string, at: number): Promise<void> {
		return this.#do('touch', path, () => void (this.#file(path).touchedAt = at));
	}

	touchedAt(path: string): Promise<number> {
		return this.#do('touchedAt', path, () => this.#file(path).touchedAt);
	}

	length(path: string): Promise<number> {
		return this.#do('length', path, () => this.#file(path).bytes.length);
	}

	/** There is always as much; whether it can be used is up to the test. */
	room(path: string): Promise<number> {
		return this.#do('room', path, () => (this.#folder(path), 1e9));
	}

	/** Puts bytes where a test wants them, whatever was there; they are as durable as if they had always been there. */
	put(path: string, bytes: string | Uint8Array): void {
		const [folder, name] = this.#parent(path);
		folder.set([name, FileNode.of(bytes)]);
		folder.sync();
	}

	/** All paths of files, in order. */
	paths(): string[] {
		return this.root.paths('');
	}

	text(path: string): string {
		return this.#file(path).bytes.toString();
	}

	#handle(path: string, file: FileNode): NewFile {
		return {
			write: (pieces) =>
				this.#do('write', path, () => {
					const bytes = Buffer.concat(pieces);
					const reaches = this.interference.reaches?.(path, bytes.length) ?? bytes.length;
					file.write(bytes.subarray(0, reaches));
					return this.interference.says?.(path, bytes.length) ?? reaches;
				}),
			size: () => this.#do('size', path, () => file.bytes.length),
			sync: () => this.#do('sync', path, () => file.sync()),
			close: () => this.#do('close', path, () => undefined)
		};
	}

	async #do<R>(operation: Operation, path: string, act: () => R): Promise<R> {
		const { before, after, skips } = this.interference;
		await before?.(operation, path);
		const done = skips?.(operation, path) ? (undefined as R) : act();
		after?.(operation, path);
		return done;
	}

	#add(path: string, node: FileNode | FolderNode): void {
		const [folder, name] = this.#parent(path);
		if (folder.entries.has(name)) throw fileError('EEXIST', path);
		folder.set([name, node]);
	}

	#parent(path: string): [FolderNode, string] {
		const steps = stepsOf(path);
		const name = steps.pop() ?? '';
		return [this.#walk(steps, path), name];
	}

	#file(path: string): FileNode {
		const [folder, name] = this.#parent(path);
		const found = folder.entries.get(name);
		if (found === undefined) throw fileError('ENOENT', path);
		if (found instanceof FolderNode) throw fileError('EISDIR', path);
		return found;
	}

	#folder(path: string): FolderNode {
		return this.#walk(stepsOf(path), path);
	}

	#walk(steps: readonly string[], path: string): FolderNode {
		let folder = this.root;
		for (const step of steps) {
			const next = folder.entries.get(step);
			if (next === undefined) throw fileError('ENOENT', path);
			if (next instanceof FileNode) throw fileError('ENOTDIR', path);
			folder = next;
		}
		return folder;
	}
}
