import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointId } from '#lib/items/open-response/item.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { scoreOf } from '#lib/quiz/score.ts';
import {
	anAssignment,
	anAttemptAt,
	anId,
	aParticipant,
	aPublished,
	aWork
} from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse } from '../../../tests/builders/response.ts';
import type { Feedback } from './assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';
import { feedbackOf } from './feedback.ts';
import type { ParticipantId, TeacherId } from './ids.ts';
import { keysOf } from './keys.ts';
import { giveMarking, markByTeacher, markingIn, takeMarking } from './marking.ts';
import { resultsOf } from './results.ts';
import { satOf } from './sat-of.ts';
import { reopen, save } from './saving.ts';
import { isMarked, toMark } from './to-mark.ts';
import { counted, itemsOf, markedOf, waitingIn } from './turns.ts';

/** Two points. */
const open = anItem({ type: 'open-response', id: 'ferry/open' });
const choice = anItem({ type: 'single-choice', id: 'ferry/choice' });
const [first, second] = open.rubric.map(({ id }) => id) as [PointId, PointId];
const published = aPublished([open, choice]);
const place = itemsOf(anAttemptAt(published), published).indexOf(open);
const by = { by: anId('teacher') as TeacherId, at: 90 };
const TEXT = 'They see it in two ways.';
const submitted = { kind: 'submitted', at: 70, by: 'student' } as const;

/** Handed in, with the choice right and this text. */
const wrote = (
	text: string | undefined,
	name = 'ana',
	more: Partial<AssignedAttempt> = {},
	own: { points?: PointId[] } = {}
) => {
	const values: SlotValue[] = [];
	if (text !== undefined) values[place] = { response: { type: 'open-response', text, ...own } };
	values[1 - place] = { response: rightResponse(choice) };
	return anAttemptAt(published, values, {
		...{ id: anId(`of-${name}`) as AttemptId, participant: anId(name) as ParticipantId, state: submitted },
		...more
	});
};
const give = (attempt: AssignedAttempt, points: readonly string[]) =>
	giveMarking(attempt, place, open, points, by);
const marks = (attempt: AssignedAttempt) => counted(markedOf(attempt, keysOf(published)));
const score = (attempt: AssignedAttempt) => scoreOf(marks(attempt));
const someone = (name: string) => aParticipant({ id: anId(name) as ParticipantId, name });

describe('an open response', () => {
	it('is in no score before a teacher has marked it, whatever points its writer has sent', () => {
		const sent = wrote(TEXT, 'ana', {}, { points: [first, second] });
		expect(score(sent)).toEqual({ earned: 1, possible: 1 });
		expect(waitingIn(marks(sent))).toBe(1);
		expect(score(give(sent, []))).toEqual({ earned: 1, possible: 3 });
	});

	it('counts with the points that a teacher has given, of those of its rubric', () => {
		const marked = give(wrote(TEXT), [second]);
		expect(score(marked)).toEqual({ earned: 2, possible: 3 });
		expect(waitingIn(marks(marked))).toBe(0);
		expect(marked.slots[place]?.marked).toEqual({ points: [second], ...by, text: TEXT });
	});

	it('counts as nothing earned where the teacher finds none of the points in it', () => {
		expect(score(give(wrote(TEXT), []))).toEqual({ earned: 1, possible: 3 });
	});

	it('that was left blank counts as unanswered once the teacher has said so, and can be given no point', () => {
		for (const blank of [undefined, ' \n']) {
			expect(score(wrote(blank))).toEqual({ earned: 1, possible: 1 });
			const marked = give(wrote(blank), [first]);
			expect(score(marked)).toEqual({ earned: 1, possible: 3 });
			expect(markByTeacher(open, marked.slots[place])).toEqual({ kind: 'unanswered', possible: 2 });
		}
	});

	it('earns all of its points for everyone where everyone has them', () => {
		const regrading = { treated: { [open.id]: 'everyone' } };
		const given = markByTeacher(open, undefined, regrading.treated[open.id] as 'everyone');
		expect(given).toEqual({ kind: 'marked', earned: 2, possible: 2 });
	});

	it('is out of the score again when its marking is taken away', () => {
		const attempt = wrote(TEXT);
		expect(takeMarking(give(attempt, [first]), place)).toEqual(attempt);
		expect(takeMarking(attempt, place)).toBe(attempt);
	});

	it('no longer has its marking once something else was written in it, and has it while it is only flagged', () => {
		const marked = reopen(give(wrote(TEXT), [first]), 100);
		const saved = (value: SlotValue) =>
			save(
				marked,
				{ slot: place, tab: 'a', sequence: 1, revision: 1, value },
				{ now: 110, deadline: undefined }
			).next!.slots[place]!;
		const { response } = marked.slots[place]!.value;
		expect(markingIn(saved({ response: response!, flagged: true }))).toBeDefined();
		const other = saved({ response: { type: 'open-response', text: 'Another.' } });
		expect(markingIn(other)).toBeUndefined();
		expect(other.marked?.text).toBe(TEXT);
		expect(marked.earlier[0]?.slots[place]?.marked?.points).toEqual([first]);
	});

	it('never has more points than its rubric, and marked twice is marked once', () => {
		const points = fc.array(fc.constantFrom<string>(first, second, 'third', ''), { maxLength: 8 });
		fc.assert(
			fc.property(points, fc.constantFrom(TEXT, '', undefined), (given, text) => {
				const once = give(wrote(text), given);
				const { earned, possible } = score(once);
				expect(possible).toBe(3);
				expect(earned).toBeLessThanOrEqual(possible);
				expect(earned).toBe(
					1 + (text ? new Set(given.filter((id) => [first, second].includes(id as PointId))).size : 0)
				);
				expect(giveMarking(once, place, open, [...given].reverse(), { ...by, at: 99 })).toBe(once);
			}),
			{ seed: 8, numRuns: 200 }
		);
	});

	it('is left as it is where an attempt has no such place', () => {
		const attempt = wrote(TEXT);
		expect(giveMarking(attempt, 7, open, [first], by)).toBe(attempt);
	});
});

describe('what a student sees of a marking', () => {
	const marked = give(wrote(TEXT), [second]);
	const shown = (visible: Feedback[], attempt = marked) =>
		feedbackOf(anAssignment(), published, aParticipant(), attempt, new Set(visible))!;

	it.each<[Feedback[]]>([[[]], [['score']], [['score', 'marks']]])(
		'is no point of the rubric and no model answer before the keys are released: %j',
		(visible) => {
			const sent = JSON.stringify(shown(visible));
			for (const secret of [second, open.key, open.rubric[1]!.text, by.by])
				expect(sent).not.toContain(secret);
			expect(shown(visible).questions[place]).not.toHaveProperty('points');
		}
	);

	it('is nothing at all before anything is released', () => {
		expect(shown([])).toEqual(shown([], wrote(TEXT)));
	});

	it('is the score, then the mark, then the points beside the model answer', () => {
		expect(shown(['score'])).toMatchObject({ score: { earned: 2, possible: 3 } });
		expect(shown(['score'])).not.toHaveProperty('waiting');
		expect(shown(['score', 'marks']).questions[place]?.mark).toEqual({
			...{ kind: 'marked', earned: 1, possible: 2 }
		});
		const all = shown(['score', 'marks', 'keys']);
		expect(all.questions[place]).toMatchObject({ points: [second], key: { item: { key: open.key } } });
		expect(JSON.stringify(all)).not.toContain(by.by);
	});

	it('says with the score how many answers are in it only later', () => {
		expect(shown(['score'], wrote(TEXT)).waiting).toBe(1);
		expect(shown([], wrote(TEXT))).not.toHaveProperty('waiting');
		expect(shown(['score', 'marks'], wrote(TEXT)).finding).not.toContain('compare');
	});
});

describe('the results', () => {
	const result = (attempt: AssignedAttempt) =>
		resultsOf(published, aWork([someone('ana')], [attempt])).students[0]!.attempts[0]!;

	it('say how many answers wait to be marked', () => {
		expect(result(wrote(TEXT)).waiting).toBe(1);
		expect(result(give(wrote(TEXT), []))).not.toHaveProperty('waiting');
	});
});

describe('the figures', () => {
	const sat = (...attempts: AssignedAttempt[]) =>
		satOf(published, aWork([someone('ana'), someone('ben')], attempts));
	const points = (...attempts: AssignedAttempt[]) =>
		sat(...attempts).sittings.map(({ answers }) => {
			const { earned, possible } = answers.find(({ item }) => item.id === open.id)!;
			return [earned, possible];
		});

	it('have an open response once it is marked for all, so that all totals are out of the same', () => {
		expect(points(give(wrote(TEXT), [first]), give(wrote('Other.', 'ben'), []))).toEqual([
			[1, 2],
			[0, 2]
		]);
	});

	it.each([
		['an answer', TEXT],
		['a blank', undefined]
	])('leave it out while %s is not marked', (_, text) => {
		expect(points(give(wrote(TEXT), [first]), wrote(text, 'ben'))).toEqual([
			[0, 0],
			[0, 0]
		]);
	});
});

describe('what is to be marked', () => {
	const names = Array.from('abcdefghij');
	const all = names.map((name) => wrote(name === 'j' ? ' ' : `${name} wrote this.`, name));
	const list = (attempts: AssignedAttempt[]) => toMark(published, aWork(names.map(someone), attempts));
	const order = (attempts: AssignedAttempt[]) =>
		list(attempts)[0]!.written.map(({ participant }) => participant.name);

	it('is every open question, with what was written and who left it blank', () => {
		const [one, ...others] = list(all);
		expect(others).toEqual([]);
		expect([one?.item.id, one?.label]).toEqual([open.id, String(place + 1)]);
		expect([...order(all)].sort()).toEqual(names.slice(0, -1));
		expect(one?.blank.map(({ participant }) => participant.name)).toEqual(['j']);
		expect(one?.written.some(isMarked)).toBe(false);
	});

	it('stands in an order that names do not make, and that stays when another is handed in', () => {
		expect(order(all)).not.toEqual(names.slice(0, -1));
		const some = order(all.slice(2));
		expect(order(all).filter((name) => some.includes(name))).toEqual(some);
	});

	it('has nothing that is under way, or of a student who was taken out', () => {
		expect(order([wrote(TEXT, 'a', { state: { kind: 'open' } })])).toEqual([]);
		const out = { ...someone('a'), removedAt: 5 };
		expect(toMark(published, aWork([out], [wrote(TEXT, 'a')]))[0]?.written).toEqual([]);
	});
});
