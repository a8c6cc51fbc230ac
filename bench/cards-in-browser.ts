// Runs in a browser: a queue of many cards from a log of many reviews, over its own database.
import { DAY_MS } from '#lib/cards/day.ts';
import type { Card, CardId } from '#lib/cards/card.ts';
import { queueOf } from '#lib/cards/queue.ts';
import { RATINGS } from '#lib/cards/schedule.ts';
import { HAND_CACHE } from '#lib/learner/hand-cache.ts';
import { ReviewRecord } from '#lib/learner/review-record.svelte.ts';
import { openIndexedDb } from '#lib/learner/storage/indexed-db.ts';

/** Milliseconds. */
export interface Times {
	cached: number[];
	replayed: number[];
	rated: number[];
}

const CARDS = 5000;
const REVIEWS = 50_000;
const MONTHS = 24;
const ROUNDS = 5;
const RATED = 50;

async function measure(): Promise<Times> {
	const storage = await openIndexedDb('bench');
	const now = Date.now();
	const cards: Card[] = Array.from({ length: CARDS }, (_, i) => ({
		id: `bench/card-${i}` as CardId,
		article: 'bench',
		kind: 'question',
		skill: 'locate',
		entry: `bench/${i >> 1}`,
		front: '',
		back: '',
		why: '',
		proof: [],
		inDeck: true
	}));
	const months: Record<string, Record<string, unknown>> = {};
	for (let i = 0; i < REVIEWS; i++) {
		const at = now - (MONTHS * 30 * DAY_MS * (REVIEWS - i)) / REVIEWS;
		const key = `reviews/${new Date(at).toISOString().slice(0, 7)}`;
		const card = cards[(i * 7919) % CARDS]!;
		const rating = RATINGS[[2, 2, 0, 2, 3, 1, 2][i % 7]!];
		(months[key] ??= {})[`E${String(i).padStart(11, '0')}`] = {
			at,
			value: { kind: 'review', card: card.id, rating, zone: 0, seconds: 6 }
		};
	}
	for (const [key, entries] of Object.entries(months))
		await storage.update(key, () => ({ schema: 2, entries }));

	const nothing = () => undefined;
	const open = async () => {
		const began = performance.now();
		const record = new ReviewRecord({
			storage,
			announce: nothing,
			lost: () => {
				throw new Error('The browser did not keep it.');
			},
			kept: nothing,
			damaged: nothing,
			cleared: nothing,
			now: () => Date.now()
		});
		await record.read();
		queueOf(cards, record.hand, { at: Date.now(), zone: 0 });
		return { record, took: performance.now() - began };
	};
	const times: Times = { cached: [], replayed: [], rated: [] };
	for (let round = 0; round < ROUNDS; round++) {
		await storage.remove(HAND_CACHE);
		times.replayed.push((await open()).took);
		times.cached.push((await open()).took);
	}
	const { record } = await open();
	for (let i = 0; i < RATED; i++) {
		const began = performance.now();
		await record.add({ kind: 'review', card: cards[i * 3]!.id, rating: 'good', zone: 0, seconds: 4 });
		times.rated.push(performance.now() - began);
	}
	return times;
}

(globalThis as unknown as { measured: Promise<Times> }).measured = measure();
