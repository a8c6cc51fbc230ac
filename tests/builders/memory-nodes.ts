import type { Rng } from '#lib/quiz/rng.ts';

/** What Node would throw. */
export function fileError(code: string, path: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

export const stepsOf = (path: string): string[] => path.split(/[\\/]/).filter((step) => step !== '');

/** A file: what a reader sees of it, what is on the disk, and the writes in between. */
export class FileNode {
	bytes: Buffer = Buffer.alloc(0);
	touchedAt = 0;
	#durable: Buffer = this.bytes;
	#pending: { offset: number; bytes: Buffer }[] = [];

	static of(bytes: string | Uint8Array): FileNode {
		const file = new FileNode();
		file.bytes = file.#durable = Buffer.from(bytes as Uint8Array);
		return file;
	}

	write(bytes: Uint8Array): void {
		this.#pending.push({ offset: this.bytes.length, bytes: Buffer.from(bytes) });
		this.bytes = Buffer.concat([this.bytes, bytes]);
	}

	sync(): void {
		this.#durable = this.bytes;
		this.#pending = [];
	}

	/** Of each write that was not synced nothing, a part, or all; where a later one came through, NULs stand for what did not. */
	afterPowerCut(rng: Rng): FileNode {
		let bytes = this.#durable;
		for (const write of this.#pending) {
			const fate = rng.below(4);
			if (fate === 0) continue;
			const part = fate === 1 ? write.bytes.subarray(0, rng.below(write.bytes.length + 1)) : write.bytes;
			// A file may have got its length before its bytes.
			const length = fate === 2 ? write.offset + write.bytes.length : write.offset + part.length;
			const next = Buffer.alloc(Math.max(bytes.length, length));
			bytes.copy(next);
			if (fate !== 2) part.copy(next, write.offset);
			bytes = next;
		}
		const left = FileNode.of(bytes);
		left.touchedAt = this.touchedAt;
		return left;
	}
}

type Entry = [name: string, node: FileNode | FolderNode | undefined];

/** A folder: the names that a reader sees in it, those on the disk, and the changes in between. */
export class FolderNode {
	readonly entries = new Map<string, FileNode | FolderNode>();
	#durable = new Map<string, FileNode | FolderNode>();
	#pending: Entry[][] = [];

	/** All of them at once, as in a rename. */
	set(...change: Entry[]): void {
		apply(this.entries, change);
		this.#pending.push(change);
	}

	sync(): void {
		this.#durable = new Map(this.entries);
		this.#pending = [];
	}

	/** @param copies what is left of what was met before, which may be found under two names */
	afterPowerCut(rng: Rng, copies: Map<object, FileNode | FolderNode>): FolderNode {
		const entries = new Map(this.#durable);
		for (const change of this.#pending) if (rng.below(2) === 1) apply(entries, change);
		const left = new FolderNode();
		copies.set(this, left);
		for (const [name, node] of entries) {
			const copy = copies.get(node) ?? node.afterPowerCut(rng, copies);
			copies.set(node, copy);
			left.entries.set(name, copy);
		}
		left.sync();
		return left;
	}

	paths(prefix: string): string[] {
		return [...this.entries]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([name, node]) =>
				node instanceof FolderNode ? node.paths(`${prefix}/${name}`) : [`${prefix}/${name}`]
			);
	}
}

function apply(entries: Map<string, FileNode | FolderNode>, change: readonly Entry[]): void {
	for (const [name, node] of change)
		if (node === undefined) entries.delete(name);
		else entries.set(name, node);
}
