import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlotValue } from '#lib/assignment/attempt.ts';
import { SaveServer } from '../../../../tests/builders/save-server.ts';
import { AttemptQueue } from './attempt-queue.svelte.ts';

const KEY = 'courtside-attempt:one';
const text = (given: string): SlotValue => ({ response: { type: 'short-answer', text: given } });
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);
const keptTexts = () => {
	const { saves } = JSON.parse(localStorage.getItem(KEY) ?? '{"saves":[]}') as {
		saves: { value: SlotValue }[];
	};
	return saves.map(({ value }) => (value.response as { text: string }).text);
};

let server: SaveServer;
let ends: (() => void)[];
let revisions: Map<number, number>;

/** A queue of one page; every page of the test is of the same attempt. */
function aQueue(chance = () => 0.5) {
	const saved = (slot: number, rev: number) => revisions.set(slot, rev);
	const queue = new AttemptQueue('one', '/attempts/one', { saved, clock: () => undefined }, chance);
	ends.push(queue.start());
	return queue;
}
const askedTexts = () =>
	server.asked.map(({ slot, value }) => `${slot}: ${(value.response as { text: string }).text}`);

beforeEach(() => {
	localStorage.clear();
	vi.useFakeTimers();
	server = new SaveServer();
	vi.stubGlobal('fetch', server.fetch);
	ends = [];
	revisions = new Map();
});
afterEach(() => {
	for (const end of ends) end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('what was given', () => {
	it('is sent a second later, one after the other, in the order in which it was given', async () => {
		const queue = aQueue();
		server.fates = [{ kind: 'answered', there: 500 }];
		queue.give(2, 0, text('first'));
		queue.give(0, 0, text('second'));
		await seconds(0.9);
		expect(server.asked).toEqual([]);
		await seconds(0.2);
		expect(askedTexts()).toEqual(['2: first']);
		await seconds(0.5);
		expect(askedTexts()).toEqual(['2: first', '0: second']);
		expect(queue.unsent).toBe(0);
	});

	it('is sent once for each question, as it was given last', async () => {
		const queue = aQueue();
		for (const word of ['n', 'ni', 'nin', 'nine']) queue.give(0, 0, text(word));
		await seconds(1);
		expect(askedTexts()).toEqual(['0: nine']);
	});

	it('is let go of by its acknowledgement and by nothing else', async () => {
		const queue = aQueue();
		server.fates = [{ kind: 'answer-lost' }, { kind: 'full' }, { kind: 'lost' }];
		queue.give(0, 0, text('nine'));
		for (const wait of [1, 1, 2]) {
			await seconds(wait);
			expect([queue.unsent, keptTexts()]).toEqual([1, ['nine']]);
		}
		await seconds(4);
		expect([queue.unsent, keptTexts(), server.asked.length]).toEqual([0, [], 4]);
		// The first had arrived: the others were the same to the server.
		expect(server.attempt.slots[0]).toMatchObject({ revision: 1, value: text('nine') });
	});

	it('stays where something earlier of the same question is acknowledged, and follows that', async () => {
		const queue = aQueue();
		server.fates = [{ kind: 'answered', back: 2000 }];
		queue.give(0, 0, text('nine'));
		await seconds(1.5);
		queue.give(0, 0, text('ten'));
		await seconds(1.4);
		expect(keptTexts()).toEqual(['ten']);
		await seconds(1);
		expect(server.asked.map(({ rev }) => rev)).toEqual([0, 1]);
		expect([queue.unsent, queue.conflicts, server.values[0]]).toEqual([0, [], text('ten')]);
	});

	it('is sent all at once, so that it outlasts the page, when the page is left', async () => {
		const queue = aQueue();
		queue.give(0, 0, text('nine'));
		queue.give(1, 0, text('noon'));
		dispatchEvent(new Event('pagehide'));
		expect(server.asked.map(({ keepalive }) => keepalive)).toEqual([true, true]);
		await seconds(0);
		expect([queue.unsent, keptTexts()]).toEqual([0, []]);
	});
});

describe('a try that came to nothing', () => {
	it('is made again after 1, 2, 4, 8, 16 and then every 30 seconds', async () => {
		const queue = aQueue();
		server.fates = Array.from({ length: 8 }, () => ({ kind: 'lost' as const }));
		queue.give(0, 0, text('nine'));
		await seconds(1);
		for (const [i, wait] of [1, 2, 4, 8, 16, 30, 30].entries()) {
			await seconds(wait - 0.1);
			expect(server.asked).toHaveLength(i + 1);
			await seconds(0.1);
			expect(server.asked).toHaveLength(i + 2);
		}
		expect([queue.isFailing, queue.isOffline]).toEqual([true, true]);
		await seconds(30);
		expect([queue.unsent, queue.isFailing]).toEqual([0, false]);
	});

	it.each([
		[0, 0.75],
		[1, 1.25]
	])('is made again a quarter sooner or later, by chance %i', async (drawn, wait) => {
		const queue = aQueue(() => drawn);
		server.fates = [{ kind: 'lost' }];
		queue.give(0, 0, text('nine'));
		await seconds(1);
		await seconds(wait - 0.01);
		expect(server.asked).toHaveLength(1);
		await seconds(0.02);
		expect(server.asked).toHaveLength(2);
	});

	it('is made again at once when the browser says that there is a network', async () => {
		const queue = aQueue();
		server.fates = Array.from({ length: 5 }, () => ({ kind: 'lost' as const }));
		queue.give(0, 0, text('nine'));
		await seconds(20);
		expect(queue.unsent).toBe(1);
		dispatchEvent(new Event('online'));
		await seconds(0);
		expect(queue.unsent).toBe(0);
	});

	it.each([
		[400, 'refused'],
		[410, 'submitted']
	])('is not made again where the server will never take it: %i', async (status) => {
		const queue = aQueue();
		server.always = { status, body: { error: 'text, at most 4,000' } };
		queue.give(0, 0, text('nine'));
		await seconds(1);
		await seconds(600);
		expect(server.asked).toHaveLength(1);
		expect(queue.refused).toMatchObject([{ save: { slot: 0 }, said: 'text, at most 4,000' }]);
		expect(queue.end).toBe(status === 410 ? 'submitted' : undefined);
		queue.dismiss();
		expect([queue.unsent, keptTexts()]).toEqual([0, []]);
	});

	it('holds up nothing else where it was refused', async () => {
		const queue = aQueue();
		server.always = { status: 400, body: { error: 'an option of the question' } };
		queue.give(0, 0, text('nine'));
		await seconds(1);
		server.always = undefined;
		queue.give(1, 0, text('noon'));
		await seconds(1);
		expect(server.values.slice(0, 2)).toEqual([{}, text('noon')]);
	});

	it('is made with what is given instead of what was refused', async () => {
		const queue = aQueue();
		server.always = { status: 400, body: { error: 'text, at most 4,000' } };
		queue.give(0, 0, text('far too long'));
		await seconds(1);
		server.always = undefined;
		queue.give(0, 0, text('nine'));
		await seconds(1);
		expect([queue.refused, queue.unsent, server.values[0]]).toEqual([[], 0, text('nine')]);
	});

	it('is made no more where the attempt is not there for this browser', async () => {
		const queue = aQueue();
		server.always = { status: 404, body: {} };
		queue.give(0, 0, text('nine'));
		await seconds(600);
		expect([queue.end, server.asked.length, keptTexts()]).toEqual(['gone', 1, ['nine']]);
	});
});

describe('what an earlier page had kept', () => {
	it('is sent before anything else, in its order and under its own name', async () => {
		server.fates = [{ kind: 'lost' }];
		const before = aQueue();
		before.give(1, 0, text('first'));
		before.give(0, 0, text('second'));
		await seconds(1);
		ends.splice(0).forEach((end) => end());
		const tab = server.asked.splice(0)[0]!.tab;

		const queue = aQueue();
		expect(queue.kept.map(({ slot }) => slot)).toEqual([1, 0]);
		queue.give(2, 0, text('third'));
		await seconds(1);
		expect(askedTexts()).toEqual(['1: first', '0: second', '2: third']);
		expect(server.asked.map((asked) => asked.tab === tab)).toEqual([true, true, false]);
		expect(keptTexts()).toEqual([]);
	});
});

describe('an answer of which another is stored', () => {
	/** Somebody has saved something from elsewhere. */
	async function inConflict() {
		const queue = aQueue();
		await server.fetch('/slots/0', {
			body: JSON.stringify({ tab: 'elsewhere', seq: 1, rev: 0, value: text('theirs') })
		});
		server.asked.splice(0);
		queue.give(0, 0, text('mine'));
		await seconds(1);
		return { queue, conflict: queue.conflicts[0]! };
	}

	it('waits for the student, and is kept meanwhile', async () => {
		const { queue, conflict } = await inConflict();
		await seconds(600);
		expect(conflict).toMatchObject({ slot: 0, mine: text('mine'), stored: text('theirs'), rev: 1 });
		expect([server.asked.length, queue.unsent, keptTexts()]).toEqual([1, 1, ['mine']]);
	});

	it('is saved over the other where the student says so', async () => {
		const { queue, conflict } = await inConflict();
		queue.settle(conflict, 'mine');
		await seconds(1);
		expect([server.values[0], queue.unsent, queue.conflicts]).toEqual([text('mine'), 0, []]);
	});

	it('is let go of where the student says so', async () => {
		const { queue, conflict } = await inConflict();
		queue.settle(conflict, 'stored');
		await seconds(1);
		expect([server.values[0], queue.unsent, keptTexts()]).toEqual([text('theirs'), 0, []]);
	});

	it('is decided about as it was given last', async () => {
		const { queue } = await inConflict();
		queue.give(0, 0, text('mine again'));
		await seconds(1);
		expect(queue.conflicts).toMatchObject([{ mine: text('mine again'), stored: text('theirs') }]);
		expect([queue.unsent, keptTexts()]).toEqual([1, ['mine again']]);
		queue.settle(queue.conflicts[0]!, 'mine');
		await seconds(2);
		expect([server.values[0], queue.unsent]).toEqual([text('mine again'), 0]);
	});
});
