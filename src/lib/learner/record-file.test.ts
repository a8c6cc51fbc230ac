import { describe, expect, it } from 'vitest';
import { emptyDocument } from './document.ts';
import { holdingsOf, readRecordFile, recordFile, writeRecordFile } from './record-file.ts';
import { openMemory } from './storage/memory.ts';

const NOW = Date.UTC(2026, 10, 18, 9);
const text = (over: object = {}) =>
	JSON.stringify({ format: 'courtside-record/1', exportedAt: '', documents: {}, preferences: {}, ...over });
const docOf = (...ids: string[]) => ({
	...emptyDocument(),
	entries: Object.fromEntries(ids.map((id) => [id, { at: 1, value: { text: 'It leaves.', note: '' } }]))
});

describe('a file of a record', () => {
	it('has every document and no other value of the storage', async () => {
		const storage = openMemory();
		await storage.update('probe', () => true);
		await storage.update('theme', () => 'dark');
		await storage.update('finished/ferry', () => docOf('attempt/A'));
		await storage.update('open/ferry.damaged', () => ['torn']);
		expect(await recordFile(storage, { theme: 'dark' }, NOW)).toEqual({
			format: 'courtside-record/1',
			exportedAt: '2026-11-18T09:00:00.000Z',
			documents: { 'finished/ferry': docOf('attempt/A'), 'open/ferry.damaged': ['torn'] },
			preferences: { theme: 'dark' }
		});
	});

	it('has nothing in it that can be worked out from the rest', async () => {
		const storage = openMemory();
		await storage.update('cache/hand', () => ({ hand: 1 }));
		expect((await recordFile(storage, {}, NOW)).documents).toEqual({});
	});

	it('is read as it was written', async () => {
		const storage = openMemory();
		await storage.update('finished/ferry', () => docOf('attempt/A'));
		const file = await recordFile(storage, { theme: 'dark' }, NOW);
		expect(readRecordFile(writeRecordFile(file))).toEqual({ kind: 'file', file });
	});

	it('says how much it holds', () => {
		const documents = {
			'finished/ferry': docOf('attempt/A', 'attempt/B', 'item/c1'),
			'open/river': docOf('C/start', 'C/place', 'D/finish'),
			'reading/river': docOf('highlight/1.1'),
			'reading/tower': docOf(),
			'cards/tower': docOf('card/1'),
			'reviews/2026-11': docOf('AAA', 'BBB')
		};
		expect(holdingsOf({ documents })).toEqual({
			quizzes: 2,
			open: 1,
			highlights: 1,
			reviews: 2,
			articles: 2,
			documents: 6
		});
	});

	it('holds nothing where nothing is kept', async () => {
		const file = await recordFile(openMemory(), {}, NOW);
		expect(holdingsOf(file)).toEqual({
			quizzes: 0,
			open: 0,
			highlights: 0,
			reviews: 0,
			articles: 0,
			documents: 0
		});
	});

	it.each([
		['is cut off', text().slice(0, -2), 'no-json'],
		['is empty', '', 'no-json'],
		['is a list', '[]', 'foreign'],
		['is of another program', '{"format":"cards/1","documents":{}}', 'foreign'],
		['has no documents', text({ documents: undefined }), 'foreign'],
		['has a list for documents', text({ documents: [] }), 'foreign'],
		[
			'is nested more deeply than anything that is kept',
			text().replace('"documents":{}', `"documents":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`),
			'foreign'
		],
		['is of a later format', text({ format: 'courtside-record/2' }), 'newer'],
		['is larger than twenty megabytes', ' '.repeat(20_000_001), 'too-large']
	])('that %s is refused, and why is said', (_, written, kind) => {
		expect(readRecordFile(written)).toEqual({ kind });
	});

	it('gives no setting whose name or value could not have been written here', () => {
		const preferences = {
			theme: 'dark',
			'open/ferry': 'x',
			['__proto__x']: 'x',
			size: 4,
			long: 'x'.repeat(2000)
		};
		const read = readRecordFile(text({ preferences }));
		expect(read).toMatchObject({ kind: 'file', file: { preferences: { theme: 'dark' } } });
		expect(read.kind === 'file' && Object.keys(read.file.preferences)).toEqual(['theme']);
	});
});
