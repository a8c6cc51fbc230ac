import { readEvent } from '#lib/cards/read-event.ts';
import { emptyDocument, readDocument, type Document, type Entry } from './document.ts';
import type { RecordFile } from './record-file.ts';
import type { Storage } from './storage/storage.ts';

const MONTH = /^reviews\/\d{4}-\d{2}$/;

export function isMonth(key: string): boolean {
	return MONTH.test(key);
}

/** A month of the log of reviews, in a file and here. */
export interface MonthSides {
	key: string;
	/** How many entries the file has, and how many are here. */
	inFile: number;
	here: number;
	/** What is in the file and not here, by ids. */
	missing: Record<string, Entry>;
	/** Entries of the file that cannot be read. */
	unreadable: number;
	/** Where it cannot be compared at all. */
	refused?: 'damaged' | 'newer' | 'newer-here';
}

/** What a file has of a month, beside what is here. Entries of a log never change, so they differ only by being there. */
export async function compareMonth(storage: Storage, file: RecordFile, key: string): Promise<MonthSides> {
	const nothing = { key, inFile: 0, here: 0, missing: {}, unreadable: 0 };
	const kept = readDocument(await storage.get(key));
	if (kept.kind === 'newer') return { ...nothing, refused: 'newer-here' };
	const read = readDocument(file.documents[key]);
	if (read.kind !== 'document') return { ...nothing, refused: read.kind === 'newer' ? 'newer' : 'damaged' };
	const here = readable(kept.kind === 'document' ? kept.document : emptyDocument());
	const there = readable(read.document);
	return {
		key,
		inFile: Object.keys(there).length,
		here: Object.keys(here).length,
		missing: Object.fromEntries(Object.entries(there).filter(([id]) => !(id in here))),
		unreadable:
			Object.keys(read.document.entries).length -
			Object.keys(there).length +
			Object.keys(read.rest?.entries ?? {}).length
	};
}

function readable({ entries }: Document): Record<string, Entry> {
	return Object.fromEntries(
		Object.entries(entries).filter(([, { value }]) => readEvent(value) !== undefined)
	);
}
