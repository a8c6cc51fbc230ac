import { describe, expect, it } from 'vitest';
import type { ItemId, Revision } from '#lib/items/item.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { asAsked, type Attempt, type AttemptId } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { emptyDocument, unite, type Document, type Entry } from './document.ts';
import { entry, finishedAttempts, isUnreadable, openAttempt } from './entries.ts';

const A = 'AAAAAAAAAAAA' as AttemptId;
const B = 'BBBBBBBBBBBB' as AttemptId;
const choice = anItem({ type: 'single-choice', id: 'ferry/choice', revision: 'c1' as Revision });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim', revision: 'd1' as Revision });

const docOf = (...entries: Record<string, Entry>[]): Document =>
	entries.reduce<Document>(
		(document, each) => unite(document, { ...emptyDocument(), entries: each }),
		emptyDocument()
	);

const startOf = (items: Item[]) => ({
	article: 'ferry',
	title: 'The ferry',
	form: formOf(
		items.map(({ id }) => id),
		'SPRING' as Seed
	),
	conditions: PLAIN,
	asked: items.map((item) => asAsked(item, aPassage()))
});
const finishedOf = (id: AttemptId, items: Item[], finishedAt: number): Attempt => ({
	...startOf(items),
	id,
	startedAt: 1,
	finishedAt,
	responses: { [items[0]!.id]: rightResponse(items[0]!) },
	hints: {},
	sure: {},
	flagged: []
});

describe('an open attempt', () => {
	it('comes back as it was begun', () => {
		expect(openAttempt(docOf(entry.start(A, 5, startOf([choice, claim]))))).toEqual({
			...startOf([choice, claim]),
			id: A,
			startedAt: 5,
			place: 0,
			responses: {},
			drafts: {},
			hints: {},
			sure: {},
			flagged: []
		});
	});

	it('comes back with its responses, drafts and place', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice, claim])),
			entry.response(A, choice.id, 6, rightResponse(choice)),
			entry.draft(A, claim.id, 7, wrongResponse(claim)),
			entry.place(A, 8, 1)
		);
		expect(openAttempt(document)).toMatchObject({
			place: 1,
			responses: { [choice.id]: rightResponse(choice) },
			drafts: { [claim.id]: wrongResponse(claim) }
		});
	});

	it('has no draft where what was chosen was taken back', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice])),
			entry.draft(A, choice.id, 6, rightResponse(choice)),
			entry.draft(A, choice.id, 7, null)
		);
		expect(openAttempt(document)?.drafts).toEqual({});
	});

	it('is none in an empty document', () => {
		expect(openAttempt(emptyDocument())).toBeUndefined();
	});

	it('is none once it is finished', () => {
		const document = docOf(entry.start(A, 5, startOf([choice])), entry.finish(A, 6));
		expect(openAttempt(document)).toBeUndefined();
	});

	it('is the one that was begun last, with its own responses alone', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice])),
			entry.response(A, choice.id, 6, rightResponse(choice)),
			entry.start(B, 7, startOf([choice, claim])),
			entry.response(B, claim.id, 8, rightResponse(claim))
		);
		expect(openAttempt(document)).toMatchObject({ id: B, responses: { [claim.id]: rightResponse(claim) } });
	});

	it('is the other one of two when one is finished', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice])),
			entry.start(B, 7, startOf([claim])),
			entry.finish(B, 8)
		);
		expect(openAttempt(document)?.id).toBe(A);
	});

	it.each(['start', 'finish', 'draft', 'place', 'response'])('may ask an item called %s', (name) => {
		const odd = anItem({ type: 'single-choice', id: `ferry/${name}` });
		const document = docOf(
			entry.start(A, 5, startOf([odd, claim])),
			entry.response(A, claim.id, 6, rightResponse(claim)),
			entry.response(A, odd.id, 7, rightResponse(odd)),
			entry.draft(A, odd.id, 8, wrongResponse(odd))
		);
		expect(openAttempt(document)).toMatchObject({
			id: A,
			title: 'The ferry',
			responses: { [claim.id]: rightResponse(claim), [odd.id]: rightResponse(odd) },
			drafts: { [odd.id]: wrongResponse(odd) }
		});
	});
});

describe('a response that was given where one stands that cannot be read', () => {
	const bad = { type: 'single-choice', option: 5 } as unknown as ItemResponse;

	it('is the response', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice])),
			entry.response(A, choice.id, 6, bad),
			entry.responseAgain(A, choice.id, 7, rightResponse(choice))
		);
		expect(openAttempt(document)?.responses).toEqual({ [choice.id]: rightResponse(choice) });
	});

	it('is not the response where the first can be read after all', () => {
		const document = docOf(
			entry.start(A, 5, startOf([choice])),
			entry.response(A, choice.id, 6, wrongResponse(choice)),
			entry.responseAgain(A, choice.id, 7, rightResponse(choice))
		);
		expect(openAttempt(document)?.responses).toEqual({ [choice.id]: wrongResponse(choice) });
	});

	it.each([
		['cannot be read', bad, true],
		['can be read', rightResponse(choice), false]
	])('is needed or not: one that %s', (_, response, needed) => {
		const document = docOf(entry.start(A, 5, startOf([choice])), entry.response(A, choice.id, 6, response));
		expect(isUnreadable(document, A, choice)).toBe(needed);
	});

	it('is not needed where none stands', () => {
		expect(isUnreadable(docOf(entry.start(A, 5, startOf([choice]))), A, choice)).toBe(false);
	});
});

describe('an open response', () => {
	const essay = anItem({ type: 'open-response' });
	const [first, second] = essay.rubric.map(({ id }) => id) as [PointId, PointId];
	const given: ItemResponse = { type: 'open-response', text: 'They quarrel.' };
	const compared = (...ticks: [point: PointId, value: boolean][]) =>
		openAttempt(
			docOf(
				entry.start(A, 5, startOf([essay])),
				entry.response(A, essay.id, 6, given),
				...ticks.map(([point, value], i) => entry.compared(A, essay.id, point, 7 + i, value))
			)
		)?.responses[essay.id];

	it('has no points before it was compared', () => {
		expect(compared()).toEqual(given);
	});

	it('has the points that were found in it, in the order of the rubric', () => {
		expect(compared([second, true], [first, true])).toEqual({ ...given, points: [first, second] });
	});

	it('has what was said last of each point', () => {
		expect(compared([first, true], [second, false], [first, false], [second, true])).toEqual({
			...given,
			points: [second]
		});
	});

	it('has been compared, with nothing found, where every point was taken back', () => {
		expect(compared([first, true], [first, false])).toEqual({ ...given, points: [] });
	});

	it('has no point that its rubric does not have', () => {
		expect(compared(['third' as PointId, true])).toEqual(given);
	});

	it('has not been compared where what was said of a point is neither yes nor no', () => {
		expect(compared([first, 5 as unknown as boolean])).toEqual(given);
	});
});

describe('finished attempts', () => {
	it('come back as they were', () => {
		const attempt = finishedOf(A, [choice, claim], 9);
		expect(finishedAttempts(docOf(entry.finished(attempt, 9)))).toEqual([attempt]);
	});

	it('come back with the latest first', () => {
		const document = docOf(
			entry.finished(finishedOf(A, [choice], 9), 9),
			entry.finished(finishedOf(B, [claim], 12), 12)
		);
		expect(finishedAttempts(document).map(({ id }) => id)).toEqual([B, A]);
	});

	it('that asked the same item keep it once', () => {
		const document = docOf(
			entry.finished(finishedOf(A, [choice, claim], 9), 9),
			entry.finished(finishedOf(B, [choice], 12), 12)
		);
		expect(Object.keys(document.entries).filter((id) => id.startsWith('item/'))).toEqual([
			'item/c1',
			'item/d1'
		]);
	});

	it('keep an item as it was asked, beside what became of it since', () => {
		const mended = { ...choice, revision: 'c2' as Revision, stem: 'At what hour does the ferry leave?' };
		const document = docOf(
			entry.finished(finishedOf(A, [choice], 9), 9),
			entry.finished(finishedOf(B, [mended], 12), 12)
		);
		expect(finishedAttempts(document).map(({ asked }) => asked[0]?.item.stem)).toEqual([
			'At what hour does the ferry leave?',
			'When does the ferry leave?'
		]);
	});

	it('come back without an item that was lost, rather than not at all', () => {
		const document = docOf(entry.finished(finishedOf(A, [choice, claim], 9), 9));
		delete document.entries['item/c1'];
		expect(finishedAttempts(document)[0]?.asked.map(({ item }) => item.id)).toEqual([claim.id]);
	});

	it('are none in an empty document', () => {
		expect(finishedAttempts(emptyDocument())).toEqual([]);
	});

	it('of a reader who gave nothing have no responses', () => {
		const attempt = { ...finishedOf(A, [choice], 9), responses: {} as Record<ItemId, never> };
		expect(finishedAttempts(docOf(entry.finished(attempt, 9)))[0]?.responses).toEqual({});
	});
});
