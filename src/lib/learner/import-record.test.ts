import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Revision } from '#lib/items/item.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import type { Attempt, AttemptId } from '#lib/quiz/attempt.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { documentAdapter } from './adapter.ts';
import { compareRecord } from './compare-record.ts';
import { emptyDocument, SCHEMA, type Entry } from './document.ts';
import { entry, finishedAttempts, openAttempt } from './entries.ts';
import { importRecord } from './import-record.ts';
import { readRecordFile, recordFile, writeRecordFile, type RecordFile } from './record-file.ts';
import { openMemory } from './storage/memory.ts';
import type { Storage } from './storage/storage.ts';
import { highlightsIn } from './reading-record.svelte.ts';

const NOW = 10_000;
const item = anItem({ type: 'single-choice', id: 'ferry/choice', revision: 'c1' as Revision });
const rubric = anItem({ type: 'open-response', id: 'ferry/why', revision: 'e1' as Revision });
const [point] = rubric.rubric.map(({ id }) => id) as [PointId];

const attempt = (id: string, over: Partial<Attempt> = {}): Attempt =>
	anAttempt([item], {
		id: id as AttemptId,
		finishedAt: 100,
		responses: { [item.id]: rightResponse(item) },
		...over
	});
const missed = { responses: { [item.id]: wrongResponse(item) }, finishedAt: 200 };
const open = (id: string, response = rightResponse(item), at = 50): Record<string, Entry> => {
	const { article, title, form, conditions, asked } = attempt(id);
	return {
		...entry.start(id as AttemptId, at, { article, title, form, conditions, asked }),
		...entry.response(id as AttemptId, item.id, at + 1, response)
	};
};
const highlight = (note: string, at = 10): Record<string, Entry> => ({
	'highlight/1.1': { at, value: { text: 'The ferry leaves at nine.', note } }
});

/** A browser that keeps these entries by the key of their document. */
async function aBrowser(documents: Record<string, Record<string, Entry>> = {}): Promise<Storage> {
	const storage = openMemory();
	for (const [key, entries] of Object.entries(documents))
		await documentAdapter(storage, key).write({ ...emptyDocument(), entries });
	return storage;
}
const finished = (...attempts: Attempt[]) => ({
	'finished/ferry': Object.assign(
		{},
		...attempts.map((each) => entry.finished(each, each.finishedAt!))
	) as Record<string, Entry>
});
const fileOf = async (documents: Record<string, Record<string, Entry>>) =>
	recordFile(await aBrowser(documents), {}, NOW);
/** A file of anything at all. */
const aFile = (documents: Record<string, unknown>): RecordFile => ({
	format: 'courtside-record/1',
	exportedAt: '',
	documents,
	preferences: {}
});
const bring = (storage: Storage, file: RecordFile, ...chosen: string[]) =>
	importRecord(storage, file, {}, new Set(chosen), NOW);
const read = async (storage: Storage, key: string) =>
	(await documentAdapter(storage, key).read()) ?? emptyDocument();
const scoresIn = async (storage: Storage) =>
	finishedAttempts(await read(storage, 'finished/ferry')).map(({ id, finishedAt }) => [id, finishedAt]);
const compared = async (storage: Storage, file: RecordFile) =>
	(await compareRecord(storage, file, {})).found.map(({ id, here, same }) => [id, here?.kind, same]);

describe('a file beside what is here', () => {
	it('tells what is new, what is the same and what differs', async () => {
		const here = await aBrowser({
			...finished(attempt('A'), attempt('B')),
			'reading/ferry': highlight('Early.')
		});
		const file = await fileOf({
			...finished(attempt('A'), attempt('B', missed), attempt('C')),
			'reading/ferry': highlight('Early.')
		});
		expect((await compared(here, file)).sort()).toEqual([
			['finished/ferry/A', 'finished', true],
			['finished/ferry/B', 'finished', false],
			['finished/ferry/C', undefined, false],
			['highlight/ferry/1.1', 'highlight', true]
		]);
	});

	it('shows a quiz that is finished in it and under way here as one thing that differs', async () => {
		const here = await aBrowser({ 'open/ferry': open('A') });
		expect(await compared(here, await fileOf(finished(attempt('A'))))).toEqual([
			['finished/ferry/A', 'open', false]
		]);
	});

	it('shows two quizzes under way in one article as one thing that differs', async () => {
		const here = await aBrowser({ 'open/ferry': open('A') });
		const file = await fileOf({ 'open/ferry': open('B', wrongResponse(item)) });
		expect(await compared(here, file)).toEqual([['open/ferry', 'open', false]]);
	});

	it('leaves out a quiz under way that has been finished here since', async () => {
		const here = await aBrowser(finished(attempt('A')));
		const { found, leftOut } = await compareRecord(here, await fileOf({ 'open/ferry': open('A') }), {});
		expect(found).toEqual([]);
		expect(leftOut).toEqual([{ key: 'open/ferry', why: { kind: 'over-here' } }]);
	});

	it('leaves out a quiz that was only looked at', async () => {
		const { start } = entry;
		const { article, title, form, conditions, asked } = attempt('A');
		const file = await fileOf({
			'open/ferry': start('A' as AttemptId, 1, { article, title, form, conditions, asked })
		});
		expect(await compared(await aBrowser(), file)).toEqual([]);
	});

	it('takes a highlight that was taken away here for one that is not here', async () => {
		const here = await aBrowser({ 'reading/ferry': { 'highlight/1.1': { at: 5, value: null } } });
		expect(await compared(here, await fileOf({ 'reading/ferry': highlight('') }))).toEqual([
			['highlight/ferry/1.1', undefined, false]
		]);
	});

	it('names settings that differ', async () => {
		const file = { ...aFile({}), preferences: { theme: 'dark', digits: 'off' } };
		const { found } = await compareRecord(await aBrowser(), file, { theme: 'light', digits: 'off' });
		expect(found.map(({ id, same }) => [id, same])).toEqual([
			['preference/theme', false],
			['preference/digits', true]
		]);
	});

	it('writes nothing', async () => {
		const here = await aBrowser();
		await compareRecord(here, await fileOf(finished(attempt('A'))), {});
		expect(await here.keys()).toEqual([]);
	});

	it.each([
		['cannot be read', 'finished/ferry', ['torn'], { kind: 'damaged' }],
		[
			'was written by a newer Courtside',
			'finished/ferry',
			{ schema: SCHEMA + 1, entries: {} },
			{ kind: 'newer' }
		],
		['was set aside', 'finished/ferry.damaged', ['torn'], { kind: 'set-aside' }],
		['is of no kind that is known', 'cards/ferry', {}, { kind: 'unknown' }],
		['is of an article that cannot have that name', 'finished/../..', {}, { kind: 'unknown' }],
		['has a name that every object inherits', '__proto__', {}, { kind: 'unknown' }],
		[
			'has entries that cannot be read',
			'reading/ferry',
			{ schema: SCHEMA, entries: { 'highlight/1.1': 5 } },
			{ kind: 'parts', count: 1 }
		],
		[
			'has entries of no known sort',
			'reading/ferry',
			{ schema: SCHEMA, entries: { 'x/y': { at: 1, value: 1 } } },
			{ kind: 'parts', count: 1 }
		],
		[
			'has an attempt that cannot be read',
			'finished/ferry',
			{ schema: SCHEMA, entries: { 'attempt/A': { at: 1, value: { form: 5 } } } },
			{ kind: 'parts', count: 1 }
		]
	])('names a part that %s, and leaves it out', async (_, key, document, why) => {
		const documents = JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(document)}}`) as Record<
			string,
			unknown
		>;
		expect(await compareRecord(await aBrowser(), aFile(documents), {})).toEqual({
			found: [],
			leftOut: [{ key, why }]
		});
	});

	it('leaves out what a newer Courtside keeps here', async () => {
		const here = openMemory();
		await here.update('finished/ferry', () => ({ schema: SCHEMA + 1, entries: {} }));
		const { found, leftOut } = await compareRecord(here, await fileOf(finished(attempt('A'))), {});
		expect(found).toEqual([]);
		expect(leftOut).toEqual([{ key: 'finished/ferry', why: { kind: 'newer-here' } }]);
	});

	it('leaves out an attempt at another article than the one under whose name it stands', async () => {
		const entries = entry.finished(attempt('A', { article: 'river' }), 1);
		const { found } = await compareRecord(await aBrowser(), await fileOf({ 'finished/ferry': entries }), {});
		expect(found).toEqual([]);
	});
});

describe('an import', () => {
	it('into an empty browser brings everything back as it was', async () => {
		const documents = {
			...finished(attempt('A'), attempt('B', missed)),
			'open/ferry': open('C'),
			'reading/ferry': highlight('Early.')
		};
		const [before, after] = [await aBrowser(documents), await aBrowser()];
		const file = readRecordFile(writeRecordFile(await recordFile(before, {}, NOW)));
		await bring(after, file.kind === 'file' ? file.file : aFile({}));
		expect((await recordFile(after, {}, NOW)).documents).toEqual(
			(await recordFile(before, {}, NOW)).documents
		);
	});

	it('brings a file of an older schema up to date', async () => {
		const documents = JSON.parse(readFileSync('tests/records/schema-1.json', 'utf8')) as Record<
			string,
			unknown
		>;
		const here = await aBrowser();
		await bring(here, aFile(documents));
		const found = finishedAttempts(await read(here, 'finished/uk-eu-defence'));
		expect(found.map(({ id, flagged }) => [id, flagged])).toEqual([['DRC7AMBAPQ5V', []]]);
	});

	it('brings nothing a second time', async () => {
		const here = await aBrowser();
		const file = await fileOf({
			...finished(attempt('A')),
			'open/ferry': open('B'),
			'reading/ferry': highlight('')
		});
		await bring(here, file);
		expect(await bring(here, file)).toMatchObject({ brought: [], kept: [], changed: [] });
	});

	it('leaves what differs as it is here where nothing was chosen', async () => {
		const here = await aBrowser({ ...finished(attempt('A')), 'reading/ferry': highlight('Mine.') });
		const file = await fileOf({
			...finished(attempt('A', missed)),
			'reading/ferry': highlight('Theirs.', 99)
		});
		const before = await recordFile(here, {}, NOW);
		await bring(here, file);
		expect(await recordFile(here, {}, NOW)).toEqual(before);
	});

	it('puts in its place what was chosen, and nothing beside it', async () => {
		const here = await aBrowser(finished(attempt('A'), attempt('B')));
		const file = await fileOf(finished(attempt('A', missed), attempt('B', missed)));
		await bring(here, file, 'finished/ferry/A');
		expect((await scoresIn(here)).sort()).toEqual([
			['A', 200],
			['B', 100]
		]);
	});

	it('puts a note in the place of a later one that is here', async () => {
		const here = await aBrowser({ 'reading/ferry': highlight('Mine.', 500) });
		await bring(here, await fileOf({ 'reading/ferry': highlight('Theirs.', 5) }), 'highlight/ferry/1.1');
		const notes = [...highlightsIn(await read(here, 'reading/ferry')).values()].map(({ note }) => note);
		expect(notes).toEqual(['Theirs.']);
	});

	it('is not undone by a tab that still has the other in memory', async () => {
		const here = await aBrowser(finished(attempt('A')));
		const tab = documentAdapter(here, 'finished/ferry');
		const inMemory = (await tab.read())!;
		await bring(here, await fileOf(finished(attempt('A', missed))), 'finished/ferry/A');
		await tab.write(inMemory);
		expect(await scoresIn(here)).toEqual([['A', 200]]);
	});

	it('ends the quiz that is under way here where the one of the file was chosen', async () => {
		const here = await aBrowser({ 'open/ferry': open('A', rightResponse(item), 90) });
		await bring(here, await fileOf({ 'open/ferry': open('B', wrongResponse(item)) }), 'open/ferry');
		const current = openAttempt(await read(here, 'open/ferry'));
		expect([current?.id, current?.responses]).toEqual(['B', { [item.id]: wrongResponse(item) }]);
	});

	it('puts another state of the same quiz in its place, though a tab still has the other', async () => {
		const here = await aBrowser({ 'open/ferry': open('A') });
		const tab = documentAdapter(here, 'open/ferry');
		const inMemory = (await tab.read())!;
		await bring(here, await fileOf({ 'open/ferry': open('A', wrongResponse(item)) }), 'open/ferry');
		await tab.write(inMemory);
		const current = openAttempt(await read(here, 'open/ferry'));
		expect(current?.responses).toEqual({ [item.id]: wrongResponse(item) });
	});

	it('ends a quiz here that is finished in the file, where that was chosen', async () => {
		const here = await aBrowser({ 'open/ferry': open('A') });
		await bring(here, await fileOf(finished(attempt('A'))), 'finished/ferry/A');
		expect(openAttempt(await read(here, 'open/ferry'))).toBeUndefined();
		expect(await scoresIn(here)).toEqual([['A', 100]]);
	});

	it('takes back what its writer found here since, where the file knows nothing of it', async () => {
		const own = anAttempt([rubric], {
			id: 'A' as AttemptId,
			finishedAt: 100,
			responses: { [rubric.id]: { type: 'open-response', text: 'They differ.' } }
		});
		const here = await aBrowser({
			'finished/ferry': {
				...entry.finished(own, 100),
				...entry.comparedSince(own.id, rubric.id, point, 150, true)
			}
		});
		await bring(here, await fileOf(finished(own)), 'finished/ferry/A');
		const [found] = finishedAttempts(await read(here, 'finished/ferry'));
		expect(found?.responses[rubric.id]).toEqual({ type: 'open-response', text: 'They differ.' });
	});

	it('keeps a question as it is here, whatever the file says of the same revision', async () => {
		const here = await aBrowser(finished(attempt('A')));
		const forged = anAttempt([{ ...item, stem: 'Forged?' }], { id: 'B' as AttemptId, finishedAt: 1 });
		await bring(here, await fileOf({ 'finished/ferry': entry.finished(forged, -5) }));
		const stems = finishedAttempts(await read(here, 'finished/ferry')).map(
			({ asked }) => asked[0]?.item.stem
		);
		expect(stems).toEqual([item.stem, item.stem]);
	});

	it('leaves every other document alone', async () => {
		const here = await aBrowser({ 'finished/river': {} });
		await here.update('cards/ferry', () => 'as it was');
		await bring(here, await fileOf(finished(attempt('A'))));
		expect([await here.get('cards/ferry'), (await here.keys()).sort()]).toEqual([
			'as it was',
			['cards/ferry', 'finished/ferry', 'finished/river']
		]);
	});

	it('names what could not be written, and brings the rest', async () => {
		const here = await aBrowser();
		const full: Storage = {
			...here,
			update: async (key, change) => {
				if (key.startsWith('finished/')) throw new DOMException('no room', 'QuotaExceededError');
				await here.update(key, change);
			}
		};
		const file = await fileOf({ ...finished(attempt('A')), 'reading/ferry': highlight('') });
		expect(await bring(full, file)).toMatchObject({ failed: ['finished/ferry'], changed: ['reading/ferry'] });
	});

	it('hands back the settings that are not here, and those that were chosen', async () => {
		const file = { ...aFile({}), preferences: { theme: 'dark', digits: 'off', size: 'large' } };
		const here = { theme: 'light', digits: 'on' };
		const done = await importRecord(await aBrowser(), file, here, new Set(['preference/digits']), NOW);
		expect(done.preferences).toEqual({ digits: 'off', size: 'large' });
	});

	it('of names that every object inherits changes no object', async () => {
		const entries = `{"__proto__":{"at":1,"value":{"polluted":true}},"attempt/__proto__":{"at":1,"value":{"polluted":true}}}`;
		const documents = JSON.parse(
			`{"__proto__":{"polluted":true},"finished/ferry":{"schema":2,"entries":${entries}}}`
		) as Record<string, unknown>;
		await bring(await aBrowser(), aFile(documents));
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('the log of cards in a file', () => {
	const look = (at: number): Entry => ({
		at,
		value: { kind: 'review', card: 'ferry/boats', rating: 'good', zone: 0, seconds: 3 }
	});
	const month = 'reviews/2026-11';

	it('is brought where there is none of it here, and what the log came to is worked out anew', async () => {
		const here = await aBrowser();
		await here.update('cache/hand', () => 'stale');
		const file = await fileOf({ [month]: { A: look(1), B: look(2) } });
		expect(await compared(here, file)).toEqual([[month, undefined, false]]);
		const { changed } = await bring(here, file);
		expect(changed).toEqual([month]);
		expect((await read(here, month)).entries).toEqual({ A: look(1), B: look(2) });
		expect(await here.get('cache/hand')).toBeUndefined();
	});

	it('is shown on both sides where it differs, and added to what is here only where that is chosen', async () => {
		const here = await aBrowser({ [month]: { A: look(1), C: look(3) } });
		const file = await fileOf({ [month]: { A: look(1), B: look(2) } });
		const [found] = (await compareRecord(here, file, {})).found;
		expect(found).toMatchObject({
			file: { kind: 'reviews', count: 2, added: 1 },
			here: { kind: 'reviews', count: 2 },
			same: false
		});
		await bring(here, file);
		expect(Object.keys((await read(here, month)).entries)).toEqual(['A', 'C']);
		await bring(here, file, month);
		expect(Object.keys((await read(here, month)).entries).sort()).toEqual(['A', 'B', 'C']);
	});

	it('is the same where all of it is here already', async () => {
		const here = await aBrowser({ [month]: { A: look(1), B: look(2) } });
		expect(await compared(here, await fileOf({ [month]: { A: look(1) } }))).toEqual([
			[month, 'reviews', true]
		]);
	});

	it('says what cannot be read, and leaves it out', async () => {
		const file = await fileOf({
			[month]: { A: look(1), X: { at: 1, value: 'x' } },
			'reviews/soon': { A: look(1) }
		});
		const { found, leftOut } = await compareRecord(
			await aBrowser(),
			{ ...file, documents: { ...file.documents, 'reviews/2026-12': 'x' } },
			{}
		);
		expect(found.map(({ file: held }) => held)).toEqual([
			{ kind: 'reviews', key: month, count: 1, added: 1 }
		]);
		expect(leftOut).toEqual([
			{ key: 'reviews/soon', why: { kind: 'unknown' } },
			{ key: month, why: { kind: 'parts', count: 1 } },
			{ key: 'reviews/2026-12', why: { kind: 'damaged' } }
		]);
	});
});
