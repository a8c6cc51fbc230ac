import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import {
	anAssignment,
	anAttempt,
	anId,
	aParticipant,
	aPublished,
	aWork
} from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { AssignedAttempt } from './attempt.ts';
import { feedbackOf } from './feedback.ts';
import type { ParticipantId, TeacherId } from './ids.ts';
import { regrade } from './regrade.ts';
import { diffOf } from './regrade-diff.ts';
import type { Change } from './regrading.ts';
import { resultsOf } from './results.ts';
import { EMPTY_SLOT } from './starting.ts';

const items: Item[] = ['one', 'two', 'three'].map((id) =>
	anItem({ type: 'single-choice', id: `ferry/${id}` })
);
const published = aPublished(items);
const asked = inOrder(published.forms[0]!);
const faulty = items.find(({ id }) => id === asked[0])!;

/** Right, wrong or nothing for each question, in the order in which they are asked. */
const attempt = (name: string, how: string, given: Partial<AssignedAttempt> = {}) =>
	anAttempt({
		id: anId(`at-${name}`) as AttemptId,
		participant: anId(name) as ParticipantId,
		form: published.forms[0]!,
		state: { kind: 'submitted', at: 50, by: 'student' },
		slots: asked.map((id, i) => {
			const item = items.find((each) => each.id === id)!;
			const response = how[i] === 'r' ? rightResponse(item) : wrongResponse(item);
			return { ...EMPTY_SLOT, value: how[i] === '-' ? {} : { response } };
		}),
		...given
	});
const participant = (name: string, given = {}) =>
	aParticipant({ id: anId(name) as ParticipantId, name, ...given });
const work = aWork(
	[participant('cyd'), participant('ana'), participant('ben'), participant('dan', { removedAt: 9 })],
	[
		attempt('ana', 'rrw'),
		attempt('ben', 'wwr'),
		attempt('cyd', '-rr'),
		attempt('dan', 'rrr'),
		attempt('ben', 'www', { id: anId('open') as AttemptId, number: 2, state: { kind: 'open' } })
	]
);
const after = (change: Change) => {
	const regraded = regrade(published, change, { by: anId('teacher') as TeacherId, at: 70 });
	if (regraded.kind === 'refused') throw new Error(regraded.why);
	return regraded.published;
};
const scores = (change: Change) => {
	const { attempts, changed, up, down, from, to } = diffOf(published, after(change), work);
	return {
		scores: attempts.map(({ name, before, after: next }) => [
			name,
			`${before.earned}/${before.possible}`,
			`${next.earned}/${next.possible}`
		]),
		counts: [changed, up, down],
		versions: [from, to]
	};
};

describe('what a regrading changes', () => {
	it('is for each submitted attempt the old and the new score, by name, without those taken out', () => {
		expect(scores({ kind: 'key', item: faulty.id, right: wrongResponse(faulty) })).toEqual({
			scores: [
				['ana', '2/3', '1/3'],
				['ben', '1/3', '2/3'],
				['cyd', '2/3', '2/3']
			],
			counts: [2, 1, 1],
			versions: [1, 2]
		});
	});

	it('takes a dropped question out of what was earned and of what could be', () => {
		expect(scores({ kind: 'drop', item: faulty.id })).toMatchObject({
			scores: [
				['ana', '2/3', '1/2'],
				['ben', '1/3', '1/2'],
				['cyd', '2/3', '2/2']
			],
			counts: [3, 2, 1]
		});
	});

	it('gives everyone the points, also who answered nothing', () => {
		expect(scores({ kind: 'everyone', item: faulty.id })).toMatchObject({
			scores: [
				['ana', '2/3', '2/3'],
				['ben', '1/3', '2/3'],
				['cyd', '2/3', '3/3']
			],
			counts: [2, 2, 0]
		});
	});

	it('is what the table of results and the student’s page then say', () => {
		const regraded = after({ kind: 'drop', item: faulty.id });
		const diff = diffOf(published, regraded, work);
		const table = resultsOf(regraded, work).students.flatMap(({ attempts }) =>
			attempts.flatMap(({ score }) => (score ? [score] : []))
		);
		expect(table).toEqual(diff.attempts.map((each) => each.after));
		const sent = feedbackOf(
			anAssignment(),
			regraded,
			participant('ana'),
			attempt('ana', 'rrw'),
			new Set(['score', 'marks'] as const)
		);
		expect(sent?.score).toEqual({ earned: 1, possible: 2 });
		expect(sent?.questions.map(({ treatment }) => treatment)).toEqual(['dropped', undefined, undefined]);
	});

	it('is not told to a student who sees the score alone', () => {
		const regraded = after({ kind: 'drop', item: faulty.id });
		const sent = feedbackOf(
			anAssignment(),
			regraded,
			participant('ana'),
			attempt('ana', 'rrw'),
			new Set(['score'] as const)
		);
		expect(sent?.questions.some((question) => 'treatment' in question)).toBe(false);
	});
});
