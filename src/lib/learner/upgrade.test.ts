import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import '#lib/items/all-types.ts';
import { outcomeOf, turnsOf } from '#lib/quiz/attempt.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import { readDocument, SCHEMA, unite, type Document } from './document.ts';
import { finishedAttempts, openAttempt } from './entries.ts';

/** What a browser held when documents were of the first schema: a quiz that was over, and one under way. */
const first = JSON.parse(readFileSync('tests/records/schema-1.json', 'utf8')) as Record<string, unknown>;
const read = (key: string): Document => {
	const found = readDocument(first[key]);
	if (found.kind !== 'document') throw new Error(`It is ${found.kind}.`);
	return found.document;
};

describe('a document of the first schema', () => {
	it('becomes one of today’s', () => {
		expect([read('finished/uk-eu-defence').schema, read('open/uk-eu-defence').schema]).toEqual([
			SCHEMA,
			SCHEMA
		]);
	});

	it('gives the quiz that was over with every question, response and mark it had', () => {
		const [attempt, ...others] = finishedAttempts(read('finished/uk-eu-defence'));
		const turns = turnsOf(attempt!);
		// Questions 1, 3 and 5 were answered rightly; of question 2, 4, one sentence of the two-part item was right.
		expect([others.length, turns.length, turns.filter(({ response }) => response).length]).toEqual([0, 5, 5]);
		expect(turns.map(({ mark }) => outcomeOf(mark)).filter((outcome) => outcome === 'right')).toHaveLength(3);
		expect(scoreOf(turns).possible).toBeGreaterThan(5);
	});

	it('gives the quiz that was under way with its responses, points, draft and place', () => {
		const open = openAttempt(read('open/uk-eu-defence'))!;
		expect([Object.keys(open.responses).length, open.place]).toEqual([2, 2]);
		expect(Object.keys(open.drafts)).toContain('uk-eu-defence/heft');
		expect(open.responses['uk-eu-defence/not-by-itself' as keyof typeof open.responses]).toMatchObject({
			points: { length: 1 }
		});
	});

	it('was taken under the plain conditions, without hints, flags or confidence', () => {
		const plain = { passage: 'open', feedback: 'each', confidence: false };
		const [over] = finishedAttempts(read('finished/uk-eu-defence'));
		const open = openAttempt(read('open/uk-eu-defence'));
		for (const attempt of [over, open])
			expect(attempt).toMatchObject({ conditions: plain, hints: {}, sure: {}, flagged: [] });
	});

	it('is brought up to date to the same by two tabs, whichever writes first', () => {
		const [here, there] = [read('open/uk-eu-defence'), read('open/uk-eu-defence')];
		expect(unite(here, there)).toEqual(here);
	});
});
