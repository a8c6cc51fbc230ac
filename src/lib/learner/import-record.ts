import type { AttemptId } from '#lib/quiz/attempt.ts';
import { documentAdapter } from './adapter.ts';
import { compareRecord, isKnown, readSides, type Compared, type Sides } from './compare-record.ts';
import { compareMonth } from './compare-reviews.ts';
import { HAND_CACHE } from './hand-cache.ts';
import { emptyDocument, LAST_MOMENT, type Document, type Entry } from './document.ts';
import { entry, finishedAttempts, openAttempt } from './entries.ts';
import { newAttemptId } from './random.ts';
import type { Preferences, RecordFile } from './record-file.ts';
import type { Storage } from './storage/storage.ts';

type Entries = Record<string, Entry>;

/** What an import has done. */
export interface Imported {
	/** What was brought, new or in place of what was here. */
	brought: Compared[];
	/** What differed and stayed as it is here. */
	kept: Compared[];
	/** Documents that could not be written, since storage is full or forbidden; what they hold is not brought. */
	failed: string[];
	/** The keys of what was written, for whoever has it in memory. */
	changed: string[];
	/** What is to be set outside the documents. */
	preferences: Preferences;
}

/**
 * Brings what a file holds and what is not here, and of what differs those things that were chosen. Compares once more
 * first: what has come to differ since the reader looked stays as it is here.
 *
 * What is brought in place of something is given the time by which it stands when documents are united, so that no tab
 * that still has the other in memory brings that back.
 *
 * @param chosen the ids of what is to be brought in place of what is here
 * @param now in milliseconds since 1970
 * @throws {TypesUnreachable} as comparing does; nothing has been written then
 */
export async function importRecord(
	storage: Storage,
	file: RecordFile,
	preferences: Preferences,
	chosen: ReadonlySet<string>,
	now: number
): Promise<Imported> {
	const { found } = await compareRecord(storage, file, preferences);
	const differing = found.filter(({ same }) => !same);
	const wanted = differing.filter(({ id, here }) => here === undefined || chosen.has(id));
	const done: Imported = {
		brought: wanted.filter(({ file: { kind } }) => kind === 'preference'),
		kept: differing.filter((each) => !wanted.includes(each)),
		failed: [],
		changed: [],
		preferences: Object.fromEntries(
			wanted.flatMap(({ file: held }) => (held.kind === 'preference' ? [[held.name, held.value]] : []))
		)
	};
	for (const article of new Set(wanted.map((each) => each.article).filter(Boolean))) {
		const sides = await readSides(storage, file, article);
		const own = wanted.filter((each) => each.article === article);
		const finished = own.filter(({ file: { kind } }) => kind === 'finished');
		const open = own.filter(({ file: { kind } }) => kind === 'open');
		const marked = own.filter(({ file: { kind } }) => kind === 'highlight');
		const kept = await write(`finished/${article}`, finishedEntries(finished, sides), finished);
		// What is not kept as finished is not ended either.
		const ended = kept ? endedElsewhere(finished, now) : {};
		await write(`open/${article}`, { ...ended, ...openEntries(open, sides, now) }, open);
		await write(`reading/${article}`, highlightEntries(marked, sides), marked);
	}
	for (const each of wanted) {
		const { file: held } = each;
		if (held.kind !== 'reviews') continue;
		const { missing } = await compareMonth(storage, file, held.key);
		// What the log came to does not know of them.
		await storage.remove(HAND_CACHE);
		await write(held.key, missing, [each]);
	}
	return done;

	async function write(key: string, entries: Entries, things: readonly Compared[]): Promise<boolean> {
		if (Object.keys(entries).length === 0) return true;
		try {
			await documentAdapter(storage, key).write({ ...emptyDocument(), entries });
			done.brought.push(...things);
			done.changed.push(key);
			return true;
		} catch {
			done.failed.push(key);
			return false;
		}
	}
}

/** Attempts with what their writers have found in them since, and the items that are not here yet. */
function finishedEntries(wanted: readonly Compared[], { here, file }: Sides): Entries {
	const entries: Entries = {};
	for (const { file: held } of wanted) {
		if (held.kind !== 'finished') continue;
		const { id, asked } = held.attempt;
		entries[`attempt/${id}`] = standingFirst(file.finished, here.finished, `attempt/${id}`);
		// An item that is here already stays: others may have been asked it.
		for (const key of asked.map(({ item }) => `item/${item.revision}`))
			if (!(key in here.finished.entries)) entries[key] = file.finished.entries[key]!;
		const since = (document: Document) =>
			Object.keys(document.entries).filter((each) => each.startsWith(`compared/${id}/`));
		for (const key of [...since(here.finished), ...since(file.finished)])
			entries[key] = standingLast(file.finished, here.finished, key);
	}
	return entries;
}

/** A quiz that is finished in the file is not under way here any more. */
function endedElsewhere(finished: readonly Compared[], now: number): Entries {
	return Object.assign(
		{},
		...finished.map(({ here }) => (here?.kind === 'open' ? entry.finish(here.attempt.id, now) : {}))
	) as Entries;
}

/** The open attempt of the file; whatever is open here is ended, since only one can be under way. */
function openEntries(wanted: readonly Compared[], { here, file }: Sides, now: number): Entries {
	const [held] = wanted.map((each) => each.file);
	if (held?.kind !== 'open') return {};
	const over = new Set(finishedAttempts(here.finished).map(({ id }) => id));
	const entries: Entries = {};
	for (;;) {
		const current = openAttempt(here.open, (id) => over.has(id));
		if (current === undefined) break;
		over.add(current.id);
		Object.assign(entries, entry.finish(current.id, now));
	}
	const { id } = held.attempt;
	const isHere = Object.keys(here.open.entries).some((key) => key.startsWith(`${id}/`));
	// What is ended stays ended: under its own id it could not come back.
	const as: AttemptId = isHere ? newAttemptId() : id;
	for (const [key, value] of Object.entries(file.open.entries))
		if (key.startsWith(`${id}/`) && isKnown('open', key)) entries[`${as}${key.slice(id.length)}`] = value;
	return entries;
}

function highlightEntries(wanted: readonly Compared[], { here, file }: Sides): Entries {
	return Object.fromEntries(
		wanted.flatMap(({ file: held }) => {
			if (held.kind !== 'highlight') return [];
			const id = `highlight/${held.highlight.sentence}`;
			return [[id, standingLast(file.reading, here.reading, id)]];
		})
	);
}

/** An entry of the file at a time by which it stands before the one here, where the first stands. */
function standingFirst(file: Document, here: Document, id: string): Entry {
	const { at, value } = file.entries[id]!;
	const other = here.entries[id];
	return { at: other ? Math.max(-LAST_MOMENT, Math.min(at, other.at - 1)) : at, value };
}

/** The same, where the latest stands. What the file does not say is taken back. */
function standingLast(file: Document, here: Document, id: string): Entry {
	const { at, value } = file.entries[id] ?? { at: -LAST_MOMENT, value: null };
	const other = here.entries[id];
	return { at: other ? Math.min(LAST_MOMENT, Math.max(at, other.at + 1)) : at, value };
}
