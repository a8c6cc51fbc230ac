import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import { optionId } from '#lib/items/identity.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse } from '../../../tests/builders/response.ts';
import type { Attempt } from './attempt.ts';
import { report } from './report.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice', stem: 'When does the *ferry* leave?' });
const hour = anItem({ type: 'short-answer', id: 'ferry/hour' });
const gaps = anItem({ type: 'gap-fill', id: 'ferry/gaps', skill: 'vocabulary' });
const found = anItem({ type: 'evidence', id: 'ferry/found', evidence: [aProof('1.1', '1.2')] });
const essay = anItem({ type: 'open-response', id: 'ferry/essay', skill: 'infer' });
const items: Item[] = [choice, hour, gaps, found, essay];
const NOON = new Date(2026, 10, 18, 12).getTime();

const attempt = anAttempt(items, {
	finishedAt: NOON,
	seconds: 580,
	conditions: { passage: 'closed', feedback: 'end', confidence: true, minutes: 15 },
	responses: {
		[choice.id]: { type: 'single-choice', option: optionId('At noon') },
		[hour.id]: { type: 'short-answer', text: '9' },
		[gaps.id]: { type: 'gap-fill', gaps: { [gaps.gaps[0]!.id]: 'nine' } },
		[found.id]: rightResponse(found),
		[essay.id]: {
			type: 'open-response',
			text: 'They *quarrel*\nabout a boat.',
			points: [essay.rubric[0]!.id]
		}
	},
	sure: { [choice.id]: true, [hour.id]: false },
	hints: { [found.id]: 'paragraph' }
});
const link = 'http://localhost/articles/ferry/quiz?seed=SPRING&items=choice';
const of = (over: Partial<Attempt> = {}, name = '') =>
	report({ attempt: { ...attempt, ...over }, link, name });

describe('a report', () => {
	it('says the whole result in words, and whose word it is', () => {
		expect(of({}, ' Ada ')).toBe(`Quiz result: The ferry
Student: Ada
Taken on 18 November 2026

Score: 2½ of 5 points
Beside it, in the student’s own judgement: 1 of 2 points
Conditions: passage out of sight, marked at the end, 15 min allowed
Time: 9 min 40 s
Hints: question 1

By skill
Locate: 1½ of 3 points
Infer: not marked
Vocabulary: 1 of 2 points

1. Which sentence says when the ferry leaves?
Right after a hint: ½ of 1 point (hint: the paragraph)
Given: The ferry leaves at nine. / It comes back at noon.
Proof in paragraph 1

2. Complete the timetable.
Partly right: 1 of 2 points
– Gap 1
Given: nine (right)
Proof in paragraph 1
– Gap 2
Given: nothing
Right answer: noon
Proof in paragraph 1: It comes back at noon.

3. At which hour does the ferry leave?
Right (was unsure)
Given: 9
Right answer: nine
Proof in paragraph 1

4. Why do they quarrel?
In the student’s own judgement: 1 of 2 points
Given: They *quarrel* / about a boat.
Model answer: One wants a second boat and the other thinks one enough.
[x] Says that the harbour master wants another boat. Proof in paragraph 2
[ ] Says that the mayor does not. Proof in paragraph 2

5. When does the ferry leave?
Wrong (was sure)
Given: At noon
Right answer: At nine
Proof in paragraph 1: The ferry leaves at nine.

The same questions in the same order
http://localhost/articles/ferry/quiz?seed=SPRING&items=choice

This is the student’s own account. It comes from the student’s browser, where it can be altered, and nobody has checked it.`);
	});

	it('names nobody where no name was given', () => {
		expect(of()).not.toContain('Student:');
	});

	it('says nothing of a time that was not noted, and that no hint was taken', () => {
		const { seconds: _seconds, ...untimed } = attempt;
		const text = report({ attempt: { ...untimed, hints: {} }, link, name: '' });
		expect([text.includes('Time:'), text.includes('Hints: none')]).toEqual([false, true]);
	});

	it('says what was not answered, with what is right', () => {
		const text = of({ responses: {} });
		expect(text).toContain(`5. When does the ferry leave?
Not answered (was sure)
Right answer: At nine`);
	});

	it('says that what was written freely has not been compared, and gives no points for it', () => {
		const text = of({ responses: { [essay.id]: { type: 'open-response', text: 'They quarrel.' } } });
		expect(text).toContain(`Not compared with the model answer
Given: They quarrel.
Model answer: One wants a second boat and the other thinks one enough.`);
		expect(text).not.toMatch(/judgement|\[[ x]\]/);
	});

	it('says where the passage comes closest to what it does not give', () => {
		const claim = anItem({
			type: 'true-false-not-given',
			id: 'ferry/claim',
			key: 'not-given',
			evidence: [],
			nearest: [aProof('3.1')]
		});
		const text = report({ attempt: anAttempt([claim], { finishedAt: NOON }), link, name: '' });
		expect(text).toContain('Closest in paragraph 3: The school would like a later boat.');
	});

	it('of nothing asked has no questions and no skills', () => {
		const text = report({ attempt: anAttempt([], { finishedAt: NOON }), link, name: '' });
		expect([text.includes('By skill'), text.includes('Score: not marked')]).toEqual([false, true]);
	});
});
