import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/cards/card.ts';
import { DAY_MS } from '#lib/cards/day.ts';
import { EMPTY_HAND, replay } from '#lib/cards/hand.ts';
import type { CardEvent } from '#lib/cards/log.ts';
import type { Rating } from '#lib/cards/schedule.ts';
import { SCHEMA } from './document.ts';
import { HAND_CACHE } from './hand-cache.ts';
import { ReviewRecord } from './review-record.svelte.ts';
import { openMemory } from './storage/memory.ts';
import type { Storage } from './storage/storage.ts';

const NOVEMBER = Date.parse('2026-11-26T12:00:00Z');
const boats = 'ferry/boats' as CardId;
const look = (rating: Rating = 'good', card = boats): CardEvent => ({
	kind: 'review',
	card,
	rating,
	zone: 0,
	seconds: 3
});

/** A tab: a record over a storage, by a clock that moves on by a second each time it is read. */
function aTab(storage: Storage = openMemory(), clock = { time: NOVEMBER }) {
	const announced: string[] = [];
	const told: string[] = [];
	const record = new ReviewRecord({
		storage,
		announce: (key) => announced.push(key),
		lost: () => told.push('lost'),
		kept: () => undefined,
		damaged: () => told.push('damaged'),
		cleared: () => told.push('cleared'),
		now: () => (clock.time += 1000)
	});
	return { record, storage, clock, announced, told };
}

/** The page is loaded again. */
async function reloaded({ storage, clock }: Pick<ReturnType<typeof aTab>, 'storage' | 'clock'>) {
	const again = aTab(storage, clock);
	await again.record.read();
	return again;
}

describe('a record of reviews', () => {
	it('is empty at first', async () => {
		const tab = aTab();
		await tab.record.read();
		expect([tab.record.hand, tab.record.latest]).toEqual([EMPTY_HAND, 0]);
	});

	it('has what was rated when the page is loaded again', async () => {
		const tab = aTab();
		await tab.record.add(look('good'));
		await tab.record.add(look('again'));
		const again = await reloaded(tab);
		expect(again.record.hand).toEqual(tab.record.hand);
		expect(again.record.hand.cards[boats]!.memory!.reviews).toBe(2);
	});

	it('shows what was rated before it is kept', () => {
		const tab = aTab();
		void tab.record.add(look());
		expect(tab.record.hand.cards[boats]!.memory!.reviews).toBe(1);
	});

	it('takes steps back one by one, over a reload', async () => {
		const tab = aTab();
		for (const rating of ['good', 'good', 'easy'] as const) await tab.record.add(look(rating));
		await tab.record.settle();
		const again = await reloaded(tab);
		await again.record.undo();
		await again.record.undo();
		expect(again.record.hand.cards[boats]!.memory!.reviews).toBe(1);
		expect((await reloaded(again)).record.hand.cards[boats]!.memory!.reviews).toBe(1);
		await again.record.undo();
		await again.record.undo();
		expect(again.record.hand.cards[boats]).toBeUndefined();
	});

	it('keeps a document a month, and never writes into one that is over', async () => {
		const tab = aTab();
		await tab.record.add(look());
		const november = JSON.stringify(await tab.storage.get('reviews/2026-11'));
		tab.clock.time += 10 * DAY_MS;
		await tab.record.add(look());
		await tab.record.undo();
		expect((await tab.storage.keys()).filter((key) => key.startsWith('reviews/')).sort()).toEqual([
			'reviews/2026-11',
			'reviews/2026-12'
		]);
		expect(JSON.stringify(await tab.storage.get('reviews/2026-11'))).toBe(november);
	});

	it('needs only the last month where what the log came to was kept', async () => {
		const tab = aTab();
		await tab.record.add(look());
		tab.clock.time += 40 * DAY_MS;
		await tab.record.add(look());
		await tab.record.settle();
		const read: string[] = [];
		const storage: Storage = {
			...tab.storage,
			get: (key) => {
				read.push(key);
				return tab.storage.get(key);
			}
		};
		const again = await reloaded({ storage, clock: tab.clock });
		expect(again.record.hand).toEqual(tab.record.hand);
		expect(read).not.toContain('reviews/2026-11');
		expect(read).toContain('reviews/2027-01');
	});

	it.each<[string, (storage: Storage) => Promise<void>]>([
		['is gone', (storage) => storage.remove(HAND_CACHE)],
		['is no such thing', (storage) => storage.update(HAND_CACHE, () => 'x')],
		[
			'is of another version',
			(storage) => storage.update(HAND_CACHE, (old) => ({ ...(old as object), version: 0 }))
		],
		[
			'does not know of an event with an earlier time',
			(storage) =>
				storage.update('reviews/2026-11', (old) => ({
					schema: SCHEMA,
					entries: {
						...(old as { entries: object }).entries,
						FROMELSEWHERE: { at: NOVEMBER - DAY_MS, value: look('easy') }
					}
				}))
		]
	])('works everything out again where what was kept of it %s', async (_what, change) => {
		const tab = aTab();
		for (let i = 0; i < 3; i++) await tab.record.add(look());
		await tab.record.settle();
		await change(tab.storage);
		const again = await reloaded(tab);
		expect(again.record.hand).toEqual(replay(await again.record.log()));
	});

	it('has in one tab what was rated in another', async () => {
		const tab = aTab();
		const other = aTab(tab.storage, tab.clock);
		await tab.record.read();
		await other.record.read();
		await tab.record.add(look('good'));
		await other.record.add(look('again', 'ferry/tides' as CardId));
		await tab.record.read(other.announced[0]);
		await other.record.read(tab.announced[0]);
		expect(Object.keys(tab.record.hand.cards).sort()).toEqual(['ferry/boats', 'ferry/tides']);
		expect(other.record.hand).toEqual(tab.record.hand);
	});

	it('counts on where the clock was set back', async () => {
		const tab = aTab();
		await tab.record.add(look('good'));
		tab.clock.time -= 3 * DAY_MS;
		await tab.record.add(look('good'));
		const again = await reloaded(tab);
		expect(again.record.hand.cards[boats]!.memory!.reviews).toBe(2);
		expect(again.record.hand).toEqual(tab.record.hand);
	});

	it('goes on in memory where nothing can be kept, which is said', async () => {
		const full = { ...openMemory(), update: () => Promise.reject(new Error('full')) };
		const tab = aTab(full);
		await tab.record.add(look());
		expect(tab.record.hand.cards[boats]!.memory!.reviews).toBe(1);
		expect(tab.told).toEqual(['lost']);
	});

	it('leaves out what it cannot read', async () => {
		const tab = aTab();
		await tab.record.add(look());
		await tab.storage.update('reviews/2026-11', (old) => ({
			schema: SCHEMA,
			entries: { ...(old as { entries: object }).entries, BAD: { at: NOVEMBER, value: { kind: 'review' } } }
		}));
		expect((await reloaded(tab)).record.hand.cards[boats]!.memory!.reviews).toBe(1);
	});

	it('is empty when it has been erased', async () => {
		const tab = aTab();
		await tab.record.add(look());
		for (const key of await tab.storage.keys()) await tab.storage.remove(key);
		tab.record.forget();
		await tab.record.read();
		expect(tab.record.hand).toEqual(EMPTY_HAND);
	});
});
