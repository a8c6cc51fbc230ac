import { isRecord } from '#lib/items/reads.ts';
import { upgraded } from './upgrade.ts';

/** The form in which documents are kept; an older one is brought up to it, a newer one is never written over. */
export const SCHEMA = 2;

/** The latest moment that a date can name, in milliseconds since 1970. */
export const LAST_MOMENT = 8.64e15;

export function isMoment(value: unknown): value is number {
	return Number.isFinite(value) && Math.abs(value as number) <= LAST_MOMENT;
}

/** One thing that happened or was said, under an id of its own. */
export interface Entry {
	/** Milliseconds since 1970, by this device's clock. */
	at: number;
	value: unknown;
}

/** Entries by id. Two copies of a document are united, never chosen between, so two tabs need no lock. */
export interface Document {
	schema: number;
	entries: Record<string, Entry>;
}

export const emptyDocument = (): Document => ({ schema: SCHEMA, entries: {} });

/** How entries that speak of the same thing are told apart; each ends an id or is followed by `/` and more. */
const LATEST_STANDS =
	/^[^/]+\/(draft\/|compared\/|flag\/|sure\/|(place|minutes|seconds)$)|^(compared|highlight)\//;
const FINISH = /^[^/]+\/finish$/;

/**
 * Both documents in one. Of two entries with one id the first given stands (a response is given once), but the
 * latest draft, comparison, flag, place and the like. What belongs to an attempt that is finished is kept elsewhere by then and left out.
 * Commutative, associative and idempotent, so the order in which tabs write does not matter.
 */
export function unite(a: Document, b: Document): Document {
	const entries: Record<string, Entry> = { ...a.entries };
	for (const [id, entry] of Object.entries(b.entries)) {
		const other = entries[id];
		entries[id] = other === undefined ? entry : standing(id, other, entry);
	}
	const finished = Object.keys(entries)
		.filter((id) => FINISH.test(id))
		.map((id) => id.slice(0, id.indexOf('/') + 1));
	for (const id of Object.keys(entries))
		if (!FINISH.test(id) && finished.some((attempt) => id.startsWith(attempt))) delete entries[id];
	return { schema: SCHEMA, entries };
}

function standing(id: string, a: Entry, b: Entry): Entry {
	const aIsEarlier = a.at === b.at ? JSON.stringify(a.value) <= JSON.stringify(b.value) : a.at < b.at;
	return aIsEarlier === LATEST_STANDS.test(id) ? b : a;
}

export type DocumentRead =
	/** With the entries that cannot be read left out of it; they are the rest. */
	| { kind: 'document'; document: Document; rest?: { schema: number; entries: Record<string, unknown> } }
	| { kind: 'none' }
	/** Kept by a newer Courtside. */
	| { kind: 'newer' }
	| { kind: 'damaged' };

/** What was found in storage, which anything may have written. */
export function readDocument(found: unknown): DocumentRead {
	if (found === undefined || found === null) return { kind: 'none' };
	if (!isRecord(found)) return { kind: 'damaged' };
	const { schema, entries } = found;
	if (typeof schema !== 'number' || !(schema >= 1)) return { kind: 'damaged' };
	if (schema > SCHEMA) return { kind: 'newer' };
	if (!isRecord(entries)) return { kind: 'damaged' };
	const bad = Object.entries(entries).filter(([, entry]) => !isEntry(entry));
	const good = Object.entries(entries).filter((one): one is [string, Entry] => isEntry(one[1]));
	return {
		kind: 'document',
		document: { schema: SCHEMA, entries: upgraded(Object.fromEntries(good), schema) },
		...(bad.length > 0 && { rest: { schema, entries: Object.fromEntries(bad) } })
	};
}

function isEntry(value: unknown): value is Entry {
	return isRecord(value) && isMoment(value['at']) && 'value' in value;
}
