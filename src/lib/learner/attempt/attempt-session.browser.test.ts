import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlotValue } from '#lib/assignment/attempt.ts';
import { SaveServer, type Fate } from '../../../../tests/builders/save-server.ts';
import { AttemptSession } from './attempt-session.svelte.ts';

type Act =
	| { kind: 'edit'; slot: number }
	| { kind: 'wait'; ms: number }
	| { kind: 'hide' | 'reload' | 'offline' | 'online' };

const SLOTS = 3;
const KEY = 'courtside-attempt:one';
const text = (given: string): SlotValue => ({ response: { type: 'short-answer', text: given } });

const aFate: fc.Arbitrary<Fate> = fc.record({
	kind: fc.constantFrom('answered', 'lost', 'answer-lost', 'full'),
	there: fc.integer({ min: 0, max: 4000 }),
	back: fc.integer({ min: 0, max: 4000 })
});
const anAct: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), slot: fc.nat(SLOTS - 1) }) },
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 6000 }) })
	},
	fc.record({
		kind: fc.constantFrom('hide' as const, 'reload' as const, 'online' as const, 'offline' as const)
	})
);

/** A page of the attempt, as the server has it now. */
function aPage(server: SaveServer) {
	const slots = server.attempt.slots.map(({ revision: rev, value }) => ({ rev, value }));
	const session = new AttemptSession('one', '/attempts/one', {
		slots,
		startedAt: 0,
		clock: { serverNow: 0 }
	});
	return { session, end: session.start() };
}

// The clock on the page ticks on meanwhile; nothing here waits for it.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('what is given in one tab', () => {
	it('ends at the server, the last of each question, whatever is lost, sent twice or loaded anew on the way', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anAct, { maxLength: 25 }),
				fc.array(aFate, { maxLength: 25 }),
				async (acts, fates) => {
					localStorage.clear();
					const server = new SaveServer();
					vi.stubGlobal('fetch', server.fetch);
					server.fates = fates;
					let page = aPage(server);
					const last: (SlotValue | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
					/** Until it is at the server it is in what the browser keeps. */
					const isSomewhere = () =>
						last.every(
							(value, slot) =>
								value === undefined ||
								JSON.stringify(server.values[slot]) === JSON.stringify(value) ||
								localStorage.getItem(KEY)?.includes(JSON.stringify(value))
						);
					try {
						for (const [i, act] of acts.entries()) {
							if (act.kind === 'edit') page.session.give(act.slot, (last[act.slot] = text(`edit ${i}`)));
							if (act.kind === 'wait') await vi.advanceTimersByTimeAsync(act.ms);
							if (act.kind === 'online' || act.kind === 'offline') dispatchEvent(new Event(act.kind));
							if (act.kind === 'hide' || act.kind === 'reload') dispatchEvent(new Event('pagehide'));
							if (act.kind === 'reload') {
								page.end();
								server.leavePage();
								page = aPage(server);
								// What was given is shown, and not only what the server has.
								for (const [slot, value] of last.entries())
									if (value) expect(page.session.slots[slot]!.value).toEqual(value);
							}
							expect(isSomewhere()).toBe(true);
						}
						server.fates = [];
						await vi.advanceTimersByTimeAsync(60_000);
						expect(page.session.queue.conflicts).toEqual([]);
						expect([page.session.queue.unsent, localStorage.getItem(KEY)]).toEqual([0, null]);
						expect(server.values).toEqual(last.map((value) => value ?? {}));
					} finally {
						page.end();
						server.leavePage();
						await vi.runAllTimersAsync();
					}
				}
			),
			{ seed: 11, numRuns: 60 }
		);
	});
});

describe('a page of an attempt', () => {
	it('knows whether it is open in another tab, and when the last other one is closed', async () => {
		const server = new SaveServer();
		vi.stubGlobal('fetch', server.fetch);
		const [one, two, three] = [aPage(server), aPage(server), aPage(server)];
		await expect
			.poll(() => [one, two, three].map(({ session }) => session.isElsewhere))
			.toEqual([true, true, true]);
		three.end();
		two.end();
		await expect.poll(() => one.session.isElsewhere).toBe(false);
		const again = aPage(server);
		await expect.poll(() => [one.session.isElsewhere, again.session.isElsewhere]).toEqual([true, true]);
		dispatchEvent(new Event('pagehide'));
		one.end();
		again.end();
	});
});
