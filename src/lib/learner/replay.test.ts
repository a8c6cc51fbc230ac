import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import type { ItemResponse } from '#lib/items/types.ts';
import { asAsked, HINTS, type AttemptId, type Hint } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { emptyDocument, unite, type Document, type Entry } from './document.ts';
import { entry, openAttempt } from './entries.ts';

const A = 'AAAAAAAAAAAA' as AttemptId;
const items = ['north', 'south'].map((name) => anItem({ type: 'single-choice', id: `ferry/${name}` }));
const start = entry.start(A, 0, {
	article: 'ferry',
	title: 'The ferry',
	form: formOf(
		items.map(({ id }) => id),
		'SPRING' as Seed
	),
	conditions: PLAIN,
	asked: items.map((item) => asAsked(item, aPassage()))
});

/** What one tab does to one item at one moment. */
type Act = { tab: number; item: number } & (
	| { kind: 'respond' | 'draft'; right: boolean }
	| { kind: 'flag' | 'sure'; on: boolean }
	| { kind: 'hint'; hint: Hint }
);
const place = { tab: fc.nat(2), item: fc.nat(1) };
const act: fc.Arbitrary<Act> = fc.oneof(
	fc.record({ ...place, kind: fc.constantFrom('respond' as const, 'draft' as const), right: fc.boolean() }),
	fc.record({ ...place, kind: fc.constantFrom('flag' as const, 'sure' as const), on: fc.boolean() }),
	fc.record({ ...place, kind: fc.constant('hint' as const), hint: fc.constantFrom(...HINTS) })
);
const given = (right: boolean, item: number): ItemResponse =>
	right ? rightResponse(items[item]!) : wrongResponse(items[item]!);

/** An act as it is kept; no two are at one moment. */
function entryOf(done: Act, at: number): Record<string, Entry> {
	const { id } = items[done.item]!;
	switch (done.kind) {
		case 'respond':
			return entry.response(A, id, at, given(done.right, done.item));
		case 'draft':
			return entry.draft(A, id, at, given(done.right, done.item));
		case 'flag':
			return entry.flag(A, id, at, done.on);
		case 'sure':
			return entry.sure(A, id, at, done.on);
		case 'hint':
			return entry.hint(A, id, done.hint, at);
	}
}
const docOf = (entries: Record<string, Entry>): Document => ({ ...emptyDocument(), entries });

/** What must be remembered of acts in the order of their times, worked out without any document. */
function expected(acts: readonly Act[]) {
	const of = (item: number, kind: Act['kind']) =>
		acts.filter((done) => done.item === item && done.kind === kind);
	const known = <T>(value: (item: number) => T | undefined): Partial<Record<ItemId, T>> =>
		Object.fromEntries(
			items.flatMap(({ id }, i) => {
				const found = value(i);
				return found === undefined ? [] : [[id, found]];
			})
		);
	const response = (done: Act | undefined) =>
		done && 'right' in done ? given(done.right, done.item) : undefined;
	const on = (done: Act | undefined) => (done && 'on' in done ? done.on : undefined);
	return {
		// The first response stands, and the latest of what may be changed; the further of two hints.
		responses: known((i) => response(of(i, 'respond')[0])),
		drafts: known((i) => response(of(i, 'draft').at(-1))),
		sure: known((i) => on(of(i, 'sure').at(-1))),
		hints: known((i) =>
			HINTS.findLast((hint) => of(i, 'hint').some((done) => 'hint' in done && done.hint === hint))
		),
		flagged: items.filter((_, i) => on(of(i, 'flag').at(-1))).map(({ id }) => id)
	};
}

describe('a log that is replayed', () => {
	it('gives what was done, in whichever order three tabs have written it', () => {
		const runs = fc.array(act, { maxLength: 24 }).chain((acts) =>
			fc.record({
				acts: fc.constant(acts),
				order: fc.shuffledSubarray([...acts.keys()], { minLength: acts.length })
			})
		);
		fc.assert(
			fc.property(runs, ({ acts, order }) => {
				const entries = acts.map((done, i) => entryOf(done, i + 1));
				const replayed = order.reduce((log, i) => unite(log, docOf(entries[i]!)), docOf(start));
				expect(openAttempt(replayed)).toMatchObject(expected(acts));
			}),
			{ seed: 1, numRuns: 500 }
		);
	});

	it('loses nothing where tabs write all they know, at any moment, over what the others wrote', () => {
		/** After each act some tabs write, which unites what they know with what is stored and so tells them the rest. */
		const runs = fc.array(fc.record({ done: act, writes: fc.subarray([0, 1, 2]) }), { maxLength: 24 });
		fc.assert(
			fc.property(runs, (steps) => {
				const tabs = [0, 1, 2].map(() => docOf(start));
				let stored = docOf(start);
				const write = (tab: number) => (stored = tabs[tab] = unite(stored, tabs[tab]!));
				steps.forEach(({ done, writes }, i) => {
					tabs[done.tab] = unite(tabs[done.tab]!, docOf(entryOf(done, i + 1)));
					writes.forEach(write);
				});
				[0, 1, 2].forEach(write);
				expect(openAttempt(stored)).toMatchObject(expected(steps.map(({ done }) => done)));
			}),
			{ seed: 1, numRuns: 500 }
		);
	});
});
