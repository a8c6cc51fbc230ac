import { isRecord } from '#lib/items/reads.ts';
import { readDocument, type Document } from './document.ts';
import { highlightsIn } from './reading-record.svelte.ts';
import type { Storage } from './storage/storage.ts';

const FORMAT = 'courtside-record/1';
const ANY_FORMAT = /^courtside-record\/\d+$/;
/** More than years of quizzes come to, and little enough to be read at once. */
export const MOST_BYTES = 20_000_000;
/** Far deeper than anything that is kept here. */
const MOST_DEEP = 40;
const PREFERENCE = /^[a-z][a-z-]{0,31}$/;
const LONGEST_PREFERENCE = 1000;

/** Settings of this browser by name; they stand outside the documents. */
export type Preferences = Record<string, string>;

/** Everything that a browser keeps for Courtside, as it is written to a file. */
export interface RecordFile {
	format: typeof FORMAT;
	/** In ISO 8601. */
	exportedAt: string;
	/** By key, as they are kept: `finished/<article>`. */
	documents: Record<string, unknown>;
	preferences: Preferences;
}

/** The keys of documents; whatever else a storage holds has no `/`. */
export async function documentKeys(storage: Storage): Promise<string[]> {
	return (await storage.keys()).filter((key) => key.includes('/')).sort();
}

/** Everything that is kept, as one file, but for what can be worked out from it. Nothing kept: a file without documents. */
export async function recordFile(
	storage: Storage,
	preferences: Preferences,
	now: number
): Promise<RecordFile> {
	const keys = (await documentKeys(storage)).filter((key) => !key.startsWith('cache/'));
	const documents = await Promise.all(keys.map(async (key) => [key, await storage.get(key)] as const));
	return {
		format: FORMAT,
		exportedAt: new Date(now).toISOString(),
		documents: Object.fromEntries(documents),
		preferences
	};
}

/** The text of a file, with a line for each value, so that it can be read without Courtside. */
export function writeRecordFile(file: RecordFile): string {
	return `${JSON.stringify(file, null, '\t')}\n`;
}

export type FileRead =
	| { kind: 'file'; file: RecordFile }
	| { kind: 'too-large' }
	/** No JSON, or not all of it. */
	| { kind: 'no-json' }
	/** JSON, but not what Courtside exports. */
	| { kind: 'foreign' }
	/** Of a format that is not known here. */
	| { kind: 'newer' };

/** A file that may have been written by anything. Of its documents nothing is believed yet. */
export function readRecordFile(text: string): FileRead {
	if (text.length > MOST_BYTES) return { kind: 'too-large' };
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch {
		return { kind: 'no-json' };
	}
	if (!isRecord(found) || typeof found['format'] !== 'string' || !ANY_FORMAT.test(found['format']))
		return { kind: 'foreign' };
	if (found['format'] !== FORMAT) return { kind: 'newer' };
	const { exportedAt, documents, preferences } = found;
	if (!isRecord(documents) || !isShallow(documents, MOST_DEEP)) return { kind: 'foreign' };
	return {
		kind: 'file',
		file: {
			format: FORMAT,
			exportedAt: typeof exportedAt === 'string' ? exportedAt : '',
			documents,
			preferences: isRecord(preferences) ? readable(preferences) : {}
		}
	};
}

/** Whether nothing lies deeper than so many levels; what lies deeper could not be copied. */
function isShallow(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

function readable(preferences: Record<string, unknown>): Preferences {
	return Object.fromEntries(
		Object.entries(preferences).filter(
			(one): one is [string, string] =>
				PREFERENCE.test(one[0]) && typeof one[1] === 'string' && one[1].length <= LONGEST_PREFERENCE
		)
	);
}

/** How much a file holds, for saying so before anything is done with it. */
export interface Holdings {
	/** Finished quizzes. */
	quizzes: number;
	/** Quizzes that are under way. */
	open: number;
	/** Sentences that are highlighted, with a note or without. */
	highlights: number;
	/** Reviews of cards, and what else is noted of them. */
	reviews: number;
	/** Articles of which there is any quiz or highlight. */
	articles: number;
	/** Documents of any kind: there may be some that hold nothing any more, or cannot be read. */
	documents: number;
}

export function holdingsOf({ documents }: Pick<RecordFile, 'documents'>): Holdings {
	const held = { quizzes: 0, open: 0, highlights: 0, reviews: 0 };
	const articles = new Set<string>();
	for (const [key, value] of Object.entries(documents)) {
		const read = readDocument(value);
		const [kind, article] = splitKey(key);
		if (read.kind !== 'document') continue;
		if (kind === 'reviews') {
			held.reviews += Object.keys(read.document.entries).length;
			continue;
		}
		const counted = countIn(kind, read.document);
		held.quizzes += counted.quizzes ?? 0;
		held.open += counted.open ?? 0;
		held.highlights += counted.highlights ?? 0;
		if (Object.values(counted).some((count) => count > 0)) articles.add(article);
	}
	return { ...held, articles: articles.size, documents: Object.keys(documents).length };
}

/** `finished/ferry` as its kind and its article. */
export function splitKey(key: string): [kind: string, article: string] {
	const slash = key.indexOf('/');
	return [key.slice(0, slash), key.slice(slash + 1)];
}

function countIn(
	kind: string,
	document: Document
): Partial<Pick<Holdings, 'quizzes' | 'open' | 'highlights'>> {
	const ids = Object.keys(document.entries);
	if (kind === 'finished') return { quizzes: ids.filter((id) => id.startsWith('attempt/')).length };
	if (kind === 'open') return { open: ids.filter((id) => /^[^/]+\/start$/.test(id)).length };
	return kind === 'reading' ? { highlights: highlightsIn(document).size } : {};
}
