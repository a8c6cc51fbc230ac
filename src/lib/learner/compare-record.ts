import { isRecord } from '#lib/items/reads.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Attempt } from '#lib/quiz/attempt.ts';
import { emptyDocument, readDocument, type Document } from './document.ts';
import { finishedAttempts, openAttempt, typesIn, type OpenAttempt } from './entries.ts';
import { compareMonth, isMonth } from './compare-reviews.ts';
import { isAsked } from './guards.ts';
import { highlightsIn, type Highlight } from './reading-record.svelte.ts';
import { splitKey, type Preferences, type RecordFile } from './record-file.ts';
import type { Storage } from './storage/storage.ts';
import { TypesUnreachable } from './types-unreachable.ts';

/** One thing that is kept, whole: what a reader would say was brought or not. */
export type Held =
	| { kind: 'finished'; attempt: Attempt }
	| { kind: 'open'; attempt: OpenAttempt }
	| { kind: 'highlight'; highlight: Highlight }
	/** A month of the log of cards; `added` of its entries are not here. */
	| { kind: 'reviews'; key: string; count: number; added: number }
	| { kind: 'preference'; name: string; value: string };

/** Something in a file, and what there is of it here. */
export interface Compared {
	/** The same each time that the same file is compared. */
	id: string;
	/** The folder of the article; empty for what belongs to none. */
	article: string;
	file: Held;
	/** What is here in its place; left out where nothing is. */
	here?: Held;
	/** Whether both say the same. */
	same: boolean;
}

/** What of a file is left out, and why. */
export interface LeftOut {
	key: string;
	why:
		/** So many of its entries cannot be read. */
		| { kind: 'parts'; count: number }
		/** It cannot be read at all. */
		| { kind: 'damaged' }
		/** Written by a newer Courtside, in the file or here. */
		| { kind: 'newer' }
		| { kind: 'newer-here' }
		/** A quiz that was open then and has been ended here since. */
		| { kind: 'over-here' }
		/** What was set aside there since it could not be read. */
		| { kind: 'set-aside' }
		/** Nothing that this Courtside knows of. */
		| { kind: 'unknown' };
}

export interface Comparison {
	found: Compared[];
	leftOut: LeftOut[];
}

/** The documents of one article on one side. */
export type Documents = Record<'finished' | 'open' | 'reading', Document>;
export const KINDS = ['finished', 'open', 'reading'] as const;

/** As `questions/` names its folders, so that it can stand in an address. */
const ARTICLE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const ATTEMPT = /^[0-9A-Za-z]{1,32}$/;
const KNOWN = {
	finished: /^(attempt|item)\/[^/]+$|^compared\/[^/]+\/./,
	open: /^[^/]+\/(start|place|seconds|minutes|finish)$|^[^/]+\/(response|draft|compared|flag|sure|hint)\/./,
	reading: /^highlight\/\d+\.\d+$/
};

/** Whether an entry of a document is of a sort that is kept in it. */
export function isKnown(kind: keyof Documents, id: string): boolean {
	return KNOWN[kind].test(id);
}

/**
 * What a file holds beside what is kept here, thing by thing. Nothing is written.
 *
 * @throws {TypesUnreachable} where there is no network and it takes code that has not been fetched to look into it
 */
export async function compareRecord(
	storage: Storage,
	file: RecordFile,
	preferences: Preferences
): Promise<Comparison> {
	const found: Compared[] = [];
	const leftOut: LeftOut[] = [];
	const articles = new Set<string>();
	const months: string[] = [];
	for (const key of Object.keys(file.documents)) {
		const [kind, article] = splitKey(key);
		if (key.endsWith('.damaged')) leftOut.push({ key, why: { kind: 'set-aside' } });
		else if (isMonth(key)) months.push(key);
		else if (KINDS.some((each) => each === kind) && ARTICLE.test(article)) articles.add(article);
		else leftOut.push({ key, why: { kind: 'unknown' } });
	}
	for (const article of articles) {
		const sides = await readSides(storage, file, article);
		const compared = compareArticle(article, sides);
		found.push(...compared.found);
		leftOut.push(...sides.leftOut, ...compared.leftOut);
	}
	for (const key of months.sort()) {
		const { inFile, here, missing, unreadable, refused } = await compareMonth(storage, file, key);
		if (refused) leftOut.push({ key, why: { kind: refused } });
		if (unreadable > 0) leftOut.push({ key, why: { kind: 'parts', count: unreadable } });
		const added = Object.keys(missing).length;
		if (inFile > 0)
			found.push({
				id: key,
				article: '',
				file: { kind: 'reviews', key, count: inFile, added },
				...(here > 0 && { here: { kind: 'reviews', key, count: here, added: 0 } }),
				same: added === 0
			});
	}
	for (const [name, value] of Object.entries(file.preferences)) {
		const here = preferences[name];
		found.push({
			id: `preference/${name}`,
			article: '',
			file: { kind: 'preference', name, value },
			...(here !== undefined && { here: { kind: 'preference', name, value: here } }),
			same: here === value
		});
	}
	return { found, leftOut };
}

export interface Sides {
	here: Documents;
	file: Documents;
	leftOut: LeftOut[];
}

/** What there is of an article in a file and here. Of what is left out the file's side is empty. */
export async function readSides(storage: Storage, from: RecordFile, article: string): Promise<Sides> {
	const here: Documents = { finished: emptyDocument(), open: emptyDocument(), reading: emptyDocument() };
	const file: Documents = { finished: emptyDocument(), open: emptyDocument(), reading: emptyDocument() };
	const leftOut: LeftOut[] = [];
	for (const kind of KINDS) {
		const key = `${kind}/${article}`;
		const kept = readDocument(await storage.get(key));
		// What is damaged here is set aside when the document is written, as it always is.
		if (kept.kind === 'document') here[kind] = kept.document;
		if (!Object.hasOwn(from.documents, key)) continue;
		const read = readDocument(from.documents[key]);
		if (kept.kind === 'newer') leftOut.push({ key, why: { kind: 'newer-here' } });
		else if (read.kind === 'document') {
			file[kind] = read.document;
			const count =
				Object.keys(read.rest?.entries ?? {}).length +
				Object.keys(read.document.entries).filter((id) => !isKnown(kind, id)).length;
			if (count > 0) leftOut.push({ key, why: { kind: 'parts', count } });
		} else if (read.kind === 'newer') leftOut.push({ key, why: { kind: 'newer' } });
		else leftOut.push({ key, why: { kind: 'damaged' } });
	}
	try {
		await bringTypes(
			[here.finished, here.open, file.finished, file.open].flatMap((document) => [...typesIn(document)])
		);
	} catch (cause) {
		throw new TypesUnreachable('An item type cannot be fetched.', { cause });
	}
	return { here, file, leftOut };
}

function compareArticle(article: string, { here, file }: Sides): Comparison {
	const found: Compared[] = [];
	const leftOut: LeftOut[] = [];
	const finishedHere = new Map(finishedAttempts(here.finished).map((attempt) => [attempt.id, attempt]));
	const finished = finishedAttempts(file.finished).filter((attempt) => isOf(article, attempt));
	const openHere = openAttempt(here.open, (id) => finishedHere.has(id));

	for (const attempt of finished) {
		const same = finishedHere.get(attempt.id);
		const held: Held | undefined = same
			? { kind: 'finished', attempt: same }
			: openHere?.id === attempt.id && isWorkedOn(openHere)
				? { kind: 'open', attempt: openHere }
				: undefined;
		found.push({
			id: `finished/${article}/${attempt.id}`,
			article,
			file: { kind: 'finished', attempt },
			...(held && { here: held }),
			same: same !== undefined && isAlike(compact(same), compact(attempt))
		});
	}
	const unreadable = Object.entries(file.finished.entries).filter(
		([id, { value }]) =>
			(id.startsWith('attempt/') && !finished.some((attempt) => `attempt/${attempt.id}` === id)) ||
			(id.startsWith('item/') && !isAsked(value))
	).length;
	if (unreadable > 0) leftOut.push({ key: `finished/${article}`, why: { kind: 'parts', count: unreadable } });

	const inFile = new Set(finished.map(({ id }) => id));
	const open = openAttempt(file.open, (id) => inFile.has(id));
	if (open && isWorkedOn(open) && isOf(article, open)) {
		const worked = openHere && isWorkedOn(openHere) ? openHere : undefined;
		const same = worked !== undefined && isAlike(content(worked), content(open));
		// What was ended here has not been forgotten by chance.
		if (!same && (finishedHere.has(open.id) || `${open.id}/finish` in here.open.entries))
			leftOut.push({ key: `open/${article}`, why: { kind: 'over-here' } });
		else
			found.push({
				id: `open/${article}`,
				article,
				file: { kind: 'open', attempt: open },
				...(worked && { here: { kind: 'open', attempt: worked } }),
				same
			});
	}

	const highlightedHere = highlightsIn(here.reading);
	for (const highlight of highlightsIn(file.reading).values()) {
		const held = highlightedHere.get(highlight.sentence);
		found.push({
			id: `highlight/${article}/${highlight.sentence}`,
			article,
			file: { kind: 'highlight', highlight },
			...(held && { here: { kind: 'highlight', highlight: held } }),
			same: held !== undefined && isAlike(held, highlight)
		});
	}
	return { found, leftOut };
}

/** Whether an attempt is of the article under whose key it was found. */
function isOf(article: string, attempt: Attempt): boolean {
	return (
		ATTEMPT.test(attempt.id) &&
		attempt.article === article &&
		attempt.asked.length > 0 &&
		attempt.asked.every(({ item }) => item.id.startsWith(`${article}/`))
	);
}

/** A quiz that was only looked at is nothing that anyone would miss. */
function isWorkedOn({ responses, drafts, hints, sure, flagged }: OpenAttempt): boolean {
	return flagged.length + Object.keys({ ...responses, ...drafts, ...hints, ...sure }).length > 0;
}

/** An attempt without the items themselves, which their revisions stand for. */
function compact(attempt: Attempt): unknown {
	return { ...attempt, asked: attempt.asked.map(({ item }) => item.revision) };
}

/** What an open attempt comes to; where the reader is in it, and under which id, makes no other of it. */
function content(attempt: OpenAttempt): unknown {
	return { ...attempt, id: '', place: 0, seconds: 0, asked: attempt.asked.map(({ item }) => item.revision) };
}

/** Whether two values say the same, in whatever order their fields stand; a field that is undefined says nothing. */
function isAlike(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((each, i) => isAlike(each, b[i]));
	if (!isRecord(a) || !isRecord(b)) return false;
	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...names].every((name) => isAlike(a[name], b[name]));
}
