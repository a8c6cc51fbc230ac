import type { Moment } from '#lib/assignment/ids.ts';
import type { Kind } from '../kinds/kind.ts';
import { headOf, partOf, rowName, sealed, type Row, type Rows } from './row.ts';
import type { Over } from './tables.ts';

/** What an act leaves, and what its caller wants to know. */
export interface Left<R> {
	/** New or changed, and admitted. */
	puts?: readonly { kind: Kind<unknown>; value: unknown }[];
	/** The names of those that are erased. */
	gone?: readonly string[];
	/** The names of those that it stands on and does not write. */
	needs?: readonly string[];
	result: R;
}

/** Pure: it may be run again, on newer rows. */
export type RowsAct<R> = (rows: Rows) => Left<R>;

/** Somebody who waits for an act. */
export interface Waiting {
	/** The one document that it may write; left out where it may write any, bring new ones or erase some. */
	row?: string;
	act: RowsAct<unknown>;
	resolve: (result: unknown) => void;
	reject: (why: unknown) => void;
}

/** Acts that become true together, or not at all: those on one document, or all where one of them may write any. */
export interface Group {
	waiting: Waiting[];
	/** Tells each what came of it. To be called once it is so. */
	tell: (() => void)[];
	writes: Over[];
	/** What the documents are then. */
	rows: Map<string, Row>;
	gone: string[];
	/** The revisions of what it stands on. */
	needs: Map<string, number>;
}

/** Runs acts, each on what the ones before it have left, and writes nothing. One that throws leaves nothing, and is told so. */
export function rehearse(before: Rows, all: readonly Waiting[], at: Moment): Group[] {
	const isTogether = all.some(({ row }) => row === undefined);
	const byKey = new Map<string, Waiting[]>();
	for (const waiting of all) {
		const key = isTogether ? '' : waiting.row!;
		byKey.set(key, [...(byKey.get(key) ?? []), waiting]);
	}
	return [...byKey.values()].map((waiting) => rehearseGroup(before, waiting, at));
}

function rehearseGroup(before: Rows, waiting: Waiting[], at: Moment): Group {
	const now = new Overlay(before);
	const tell: Group['tell'] = [];
	const needs = new Map<string, number>();
	for (const { act, resolve, reject } of waiting)
		try {
			const { puts = [], gone = [], needs: needed = [], result } = act(now);
			for (const { kind, value } of puts) now.put(kind, value);
			for (const name of gone) now.remove(name);
			for (const name of needed) if (before.has(name)) needs.set(name, before.get(name)!.revision);
			tell.push(() => resolve(result));
		} catch (error) {
			tell.push(() => reject(error));
		}
	const rows = new Map<string, Row>();
	const writes = [...now.puts].map(([name, { kind, value }]): Over => {
		const was = before.get(name)?.revision ?? 0;
		const text = sealed(kind, value, was + 1, at);
		rows.set(name, { kind, revision: was + 1, head: headOf(text), value });
		return { name, part: partOf(kind), was, sealed: text };
	});
	const gone = [...now.gone].filter((name) => before.has(name));
	for (const name of [...rows.keys(), ...gone]) needs.delete(name);
	return { waiting, tell, writes, rows, gone, needs };
}

/** Rows as acts have left them, over those that they were: of thousands a save changes one. */
class Overlay implements Rows {
	readonly puts = new Map<string, { kind: Kind<unknown>; value: unknown }>();
	readonly gone = new Set<string>();
	readonly #rows = new Map<string, Row>();

	constructor(private readonly before: Rows) {}

	get(name: string): Row | undefined {
		return this.gone.has(name) ? undefined : (this.#rows.get(name) ?? this.before.get(name));
	}

	has(name: string): boolean {
		return this.get(name) !== undefined;
	}

	*[Symbol.iterator](): Iterator<[string, Row]> {
		for (const [name] of this.before) {
			const row = this.get(name);
			if (row) yield [name, row];
		}
		for (const [name, row] of this.#rows) if (!this.before.has(name)) yield [name, row];
	}

	put(kind: Kind<unknown>, value: unknown): void {
		const name = rowName(kind, value);
		this.gone.delete(name);
		this.puts.set(name, { kind, value });
		this.#rows.set(name, { kind, revision: 0, head: '', value });
	}

	remove(name: string): void {
		this.puts.delete(name);
		this.#rows.delete(name);
		this.gone.add(name);
	}
}
