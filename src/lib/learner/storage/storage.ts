/** A place in this browser that keeps values by key. */
export interface Storage {
	kind: 'indexed-db' | 'local-storage' | 'memory';
	get(key: string): Promise<unknown>;
	/** Replaces the value by what `change` makes of it, with nothing in between; other tabs wait their turn. */
	update(key: string, change: (old: unknown) => unknown): Promise<void>;
	/** The keys of everything that is kept, in no order. */
	keys(): Promise<string[]>;
	/** Takes a value away; nothing happens where there is none. */
	remove(key: string): Promise<void>;
}
