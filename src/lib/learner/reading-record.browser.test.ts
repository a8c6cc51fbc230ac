import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import { SCHEMA, type Document } from './document.ts';
import { ReadingRecord } from './reading-record.svelte.ts';
import { openMemory } from './storage/memory.ts';
import type { Storage } from './storage/storage.ts';

const first = '1.1' as SentenceId;
const second = '2.1' as SentenceId;
const aHighlight = (sentence: SentenceId, note = '') => ({ sentence, text: `Sentence ${sentence}.`, note });

/** A tab: a record over a storage, by a clock that moves on by one each time it is read. */
function aTab(storage: Storage = openMemory(), clock = { time: 1000 }) {
	const announced: string[] = [];
	const damaged: string[] = [];
	const lost: string[] = [];
	const record = new ReadingRecord('ferry', {
		storage,
		announce: (key) => announced.push(key),
		lost: () => lost.push('lost'),
		kept: () => undefined,
		damaged: () => damaged.push('damaged'),
		cleared: () => undefined,
		now: () => clock.time++
	});
	return { record, storage, clock, announced, damaged, lost };
}

/** The page is loaded again: another record over the same storage, which has read it. */
async function reloaded({ storage, clock }: Pick<ReturnType<typeof aTab>, 'storage' | 'clock'>) {
	const again = aTab(storage, clock);
	await again.record.read();
	return again;
}

const highlightsOf = ({ record }: ReturnType<typeof aTab>) => [...record.highlights.values()];

describe('a reading record', () => {
	it('has nothing in it at first', async () => {
		const tab = aTab();
		await tab.record.read();
		expect([highlightsOf(tab), tab.record.latest]).toEqual([[], 0]);
	});

	it('has a highlight with its note when the page is loaded again', async () => {
		const tab = aTab();
		await tab.record.highlight(aHighlight(first, 'Why?'));
		expect(highlightsOf(await reloaded(tab))).toEqual([aHighlight(first, 'Why?')]);
	});

	it('shows a highlight before it is kept', () => {
		const tab = aTab();
		void tab.record.highlight(aHighlight(first));
		expect(highlightsOf(tab)).toEqual([aHighlight(first)]);
	});

	it('has the latest note', async () => {
		const tab = aTab();
		for (const note of ['W', 'Wh', 'Why?']) await tab.record.highlight(aHighlight(first, note));
		expect(highlightsOf(await reloaded(tab))).toEqual([aHighlight(first, 'Why?')]);
	});

	it('has no highlight that was taken away, and its note does not come back with it', async () => {
		const tab = aTab();
		await tab.record.highlight(aHighlight(first, 'Why?'));
		await tab.record.remove(first);
		const gone = highlightsOf(await reloaded(tab));
		await tab.record.highlight(aHighlight(first));
		expect([gone, highlightsOf(await reloaded(tab))]).toEqual([[], [aHighlight(first)]]);
	});

	it('goes on in memory where nothing can be kept, and says so', async () => {
		const storage = openMemory();
		const full = { ...storage, update: () => Promise.reject(new Error('full')) };
		const tab = aTab(full);
		await tab.record.highlight(aHighlight(first));
		expect([highlightsOf(tab), tab.lost]).toEqual([[aHighlight(first)], ['lost']]);
	});

	it('has nothing in it once it has been erased', async () => {
		const tab = aTab();
		await tab.record.highlight(aHighlight(first));
		await tab.storage.remove('reading/ferry');
		tab.record.forget();
		await tab.record.read();
		await tab.record.highlight(aHighlight(second));
		expect(highlightsOf(await reloaded(tab))).toEqual([aHighlight(second)]);
	});
});

describe('in two tabs', () => {
	it('highlights made in both are in both', async () => {
		const here = aTab();
		const there = await reloaded(here);
		await here.record.highlight(aHighlight(first));
		await there.record.highlight(aHighlight(second));
		await here.record.read('reading/ferry');
		expect([...here.record.highlights.keys()].sort()).toEqual([first, second]);
	});

	it('the note that was written last stands', async () => {
		const here = aTab();
		const there = await reloaded(here);
		await here.record.highlight(aHighlight(first, 'Before.'));
		await there.record.highlight(aHighlight(first, 'After.'));
		await here.record.read();
		expect(highlightsOf(here)).toEqual([aHighlight(first, 'After.')]);
	});

	it('each is told which document has changed, and reads no other', async () => {
		const here = aTab();
		const there = await reloaded(here);
		await here.record.highlight(aHighlight(first));
		await there.record.read('finished/ferry');
		const before = highlightsOf(there);
		for (const key of here.announced) await there.record.read(key);
		expect([before, highlightsOf(there)]).toEqual([[], [aHighlight(first)]]);
	});
});

describe('what cannot be read', () => {
	/** Puts entries into what is kept, whatever they are. */
	async function tampered(entries: Record<string, unknown>) {
		const tab = aTab();
		await tab.record.highlight(aHighlight(first));
		await tab.storage.update('reading/ferry', (old) => {
			const document = old as Document;
			return { ...document, entries: { ...document.entries, ...entries } };
		});
		return reloaded(tab);
	}

	it.each([
		['a value that is no highlight', { 'highlight/2.1': { at: 1, value: 5 } }],
		['a note that is no text', { 'highlight/2.1': { at: 1, value: { text: 'It.', note: 5 } } }],
		['a highlight of no sentence', { 'highlight/title': { at: 1, value: { text: 'It.', note: '' } } }],
		['an entry of another kind', { 'pencil/2.1': { at: 1, value: { text: 'It.', note: '' } } }]
	])('is left out: %s', async (_, entries) => {
		expect(highlightsOf(await tampered(entries))).toEqual([aHighlight(first)]);
	});

	it('is set aside where it is no entry at all, which is said', async () => {
		const tab = await tampered({ 'highlight/2.1': 'torn' });
		await tab.record.highlight(aHighlight(second));
		expect([tab.damaged, await tab.storage.get('reading/ferry.damaged')]).toEqual([
			['damaged'],
			[{ schema: SCHEMA, entries: { 'highlight/2.1': 'torn' } }]
		]);
	});
});
