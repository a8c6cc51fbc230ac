import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { submit } from '#lib/assignment/saving.ts';
import { startAttempt } from '#lib/assignment/starting.ts';
import type { Article } from '#lib/items/article.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { formOf, inOrder } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anId, aParticipant } from '../../../../tests/builders/assignment.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { rightResponse } from '../../../../tests/builders/response.ts';
import {
	anArticle,
	aPublished,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { actOnStudent } from './act-on-student.ts';
import { hasWritten } from './has-written.ts';
import { acceptUnseen, countBlanks, markWritten } from './mark-written.ts';
import { readMarking, type MarkingRead } from './read-marking.ts';
import { readPaper, type PaperRead } from './read-paper.ts';
import { readResults } from './read-results.ts';

const ana = aTeacher('ana');
const ben = aTeacher('ben');
const open = anItem({ type: 'open-response', id: 'ferry/open', use: 'both' });
const choice = anItem({ type: 'single-choice', id: 'ferry/choice', use: 'both' });
const points = open.rubric.map(({ id }) => id as string);

let test: Teaching;
let id: AssignmentId;
beforeEach(async () => {
	test = await teaching();
	const article: Article = anArticle();
	test.setArticles([article]);
	id = await aPublished(test);
	// Whoever publishes draws no open question: it is put there.
	await test.store.published.change(id, (published) => ({
		next: {
			...published,
			items: [open, choice],
			forms: [formOf([open.id, choice.id], 'spring' as Seed)]
		},
		result: undefined
	}));
});

/** A student who has handed in this text, and the choice right. */
async function wrote(
	name: string,
	text: string | undefined,
	more: Partial<AssignedAttempt> = {}
): Promise<AttemptId> {
	const { forms } = (await test.store.published.get(id))!;
	const participant = aParticipant({ id: anId(name) as never, name, token: `token-${name}` as never });
	const attempt = anId(`of-${name}`) as AttemptId;
	const begun = startAttempt(attempt, participant, { number: 1, form: forms[0]!, now: test.store.now() });
	const slots = inOrder(forms[0]!).map((item, i) => {
		const given =
			item === open.id ? text && ({ type: 'open-response', text } as const) : rightResponse(choice);
		return given
			? { ...begun.slots[i]!, revision: 1, savedAt: 40, value: { response: given } }
			: begun.slots[i]!;
	});
	const handedIn = submit({ ...begun, slots }, 'student', test.store.now());
	await test.store.work.change(id, () => ({
		participants: [participant],
		attempts: [{ ...handedIn, ...more }],
		result: undefined
	}));
	return attempt;
}
const read = async (names = false, teacher = ana) =>
	(await readMarking(test.deps, teacher, id, { question: 1, names })) as MarkingRead;
const mark = (
	attempt: string,
	given: string[],
	{
		revision = 1,
		teacher = ana,
		item = open.id
	}: { revision?: number; teacher?: typeof ana; item?: string } = {}
) => markWritten(test.deps, teacher, id, { attempt, item }, { kind: 'mark', points: given, revision });
const scores = async () => {
	const results = await readResults(test.deps, ana, id);
	return results.kind === 'results' ? results.students.map(({ attempts }) => attempts[0]!.score) : [];
};

describe('marking', () => {
	it('has a page where a quiz asks for something written, of the teacher’s own', async () => {
		expect(await hasWritten(test.deps, ana, id)).toBe(true);
		expect(await hasWritten(test.deps, ben, id)).toBe(false);
		expect(await readMarking(test.deps, ben, id, { question: 1, names: false })).toEqual({
			kind: 'not-found'
		});
		await test.store.published.change(id, (published) => ({
			next: { ...published, items: [choice], forms: [formOf([choice.id], 'spring' as Seed)] },
			result: undefined
		}));
		expect(await hasWritten(test.deps, ana, id)).toBe(false);
		expect(await read()).toMatchObject({ questions: [], written: [] });
		expect(await read()).not.toHaveProperty('item');
	});

	it('shows the model answer and the rubric with its proofs, and no name until it is asked for', async () => {
		await wrote('Cem', 'Two views.');
		const page = await read();
		expect(page.item).toMatchObject({
			model: open.key,
			points: [{ id: points[0], proof: [expect.stringContaining('boat') as string] }, {}]
		});
		expect(JSON.stringify(page)).not.toContain(anId('Cem'));
		expect(page.written[0]).not.toHaveProperty('who');
		expect((await read(true)).written[0]?.who).toEqual({ name: 'Cem', participant: anId('Cem'), attempt: 1 });
	});

	it('counts what is marked, says how many wait, and who marked it when', async () => {
		const [cem] = [await wrote('Cem', 'Two views.'), await wrote('Dia', 'No idea.')];
		expect((await read()).questions).toMatchObject([{ waiting: 2 }]);
		expect(await scores()).toEqual(['1 of 1', '1 of 1']);
		expect(await mark(cem, [points[1]!])).toEqual({ kind: 'done' });
		expect(await scores()).toEqual(['2 of 3', '1 of 1']);
		const marked = (await read()).written.find(({ attempt }) => attempt === cem);
		expect(marked).toMatchObject({ points: [points[1]], given: expect.stringMatching(/by you$/) as string });
		expect((await read()).questions).toMatchObject([{ waiting: 1 }]);
	});

	it('is taken away again', async () => {
		const cem = await wrote('Cem', 'Two views.');
		await mark(cem, points);
		await markWritten(test.deps, ana, id, { attempt: cem, item: open.id }, { kind: 'unmark' });
		expect(await scores()).toEqual(['1 of 1']);
		expect((await read()).written[0]).not.toHaveProperty('points');
	});

	it('lets blanks count as nothing earned, all at once and once', async () => {
		await wrote('Cem', undefined);
		await wrote('Dia', ' ');
		expect((await read()).blank).toEqual({ all: 2, counted: 0 });
		expect(await countBlanks(test.deps, ana, id, open.id)).toEqual({ kind: 'done', count: 2 });
		expect(await countBlanks(test.deps, ana, id, open.id)).toEqual({ kind: 'done', count: 0 });
		expect((await read()).blank).toEqual({ all: 2, counted: 2 });
		expect(await scores()).toEqual(['1 of 3', '1 of 3']);
	});

	it('is refused for what is open again, and for what has changed since it was read', async () => {
		const cem = await wrote('Cem', 'Two views.');
		expect(await mark(cem, points, { revision: 0 })).toEqual({ kind: 'refused', why: 'changed' });
		await actOnStudent(test.deps, ana, id, anId('Cem'), { kind: 'reopen', attempt: cem, minutes: 5 });
		expect(await mark(cem, points)).toEqual({ kind: 'refused', why: 'under-way' });
	});

	it.each<[string, Parameters<typeof mark>[2] & { attempt?: string }]>([
		['of another teacher', { teacher: ben }],
		['of no attempt', { attempt: anId('nobody') }],
		['of a question that its key marks', { item: choice.id }],
		['of no question', { item: 'ferry/none' }]
	])('finds nothing %s', async (_, { attempt, ...given }) => {
		const cem = await wrote('Cem', 'Two views.');
		expect(await mark(attempt ?? cem, points, given)).toEqual({ kind: 'not-found' });
		expect(await scores()).toEqual(['1 of 1']);
	});

	it('keeps nothing of another teacher’s blanks and late answers', async () => {
		const cem = await wrote('Cem', undefined);
		expect(await countBlanks(test.deps, ben, id, open.id)).toEqual({ kind: 'not-found' });
		expect(await acceptUnseen(test.deps, ben, id, cem, 'late')).toEqual({ kind: 'not-found' });
	});

	it('shows what came late, and lets it count without a name', async () => {
		const cem = await wrote('Cem', 'Two views.');
		await test.store.work.changeAttempt(id, cem, (attempt) => ({
			next: {
				...attempt,
				slots: attempt.slots.map((slot) =>
					slot.value.response?.type === 'open-response'
						? { ...slot, late: { value: { response: { type: 'open-response', text: 'Later.' } }, at: 99 } }
						: slot
				)
			},
			result: undefined
		}));
		await mark(cem, points);
		expect((await read()).written[0]).toMatchObject({ text: 'Two views.', late: 'Later.' });
		expect(await acceptUnseen(test.deps, ana, id, cem, 'late')).toEqual({ kind: 'done' });
		const [after] = (await read()).written;
		// The marking was of other words.
		expect(after).toMatchObject({ text: 'Later.', isAnew: true });
		expect(after).not.toHaveProperty('points');
		expect(await acceptUnseen(test.deps, ana, id, cem, 'late')).toMatchObject({ kind: 'refused' });
	});
});

describe('a whole paper', () => {
	const paper = async (number = 1, version = 0, teacher = ana) =>
		(await readPaper(test.deps, teacher, id, anId('Cem'), { number, version })) as PaperRead;

	it('has every question in the student’s order, with what was given, its mark and when it was saved', async () => {
		const cem = await wrote('Cem', 'Two views.');
		const before = await paper();
		expect(before.score).toBe('1 of 1 point, and 1 written answer to be marked');
		await mark(cem, [points[0]!]);
		const read = await paper();
		const { forms } = (await test.store.published.get(id))!;
		expect(read.questions.map(({ shown }) => shown.type)).toEqual(
			inOrder(forms[0]!).map((item) => (item === open.id ? 'open-response' : 'single-choice'))
		);
		const written = read.questions.find(({ shown }) => shown.type === 'open-response');
		expect(written).toMatchObject({ given: [{ text: 'Two views.' }], points: [open.rubric[0]!.text] });
		expect(written?.mark).toMatch(/^Partly right, 1 of 2, by ana, /);
		expect(read).toMatchObject({
			score: '2 of 3 points',
			state: expect.stringMatching(/^Handed in .*\.$/) as string,
			earlier: []
		});
		expect(read.questions.every(({ saved }) => saved !== undefined)).toBe(true);
	});

	it('is read as it was handed in before it was opened again', async () => {
		const cem = await wrote('Cem', 'Two views.');
		await actOnStudent(test.deps, ana, id, anId('Cem'), { kind: 'reopen', attempt: cem, minutes: 5 });
		await test.store.work.changeAttempt(id, cem, (attempt) => ({
			next: { ...attempt, slots: attempt.slots.map((slot) => ({ ...slot, value: {} })) },
			result: undefined
		}));
		expect((await paper()).questions.every(({ given }) => given.length === 0)).toBe(true);
		expect((await paper()).earlier).toHaveLength(1);
		const first = await paper(1, 1);
		expect(first).toMatchObject({ version: 1, state: expect.stringMatching(/and opened again/) as string });
		expect(first.questions.every(({ given }) => given.length === 1)).toBe(true);
	});

	it('is not there for another teacher, nor for an attempt that was never begun', async () => {
		await wrote('Cem', 'Two views.');
		expect(await paper(1, 0, ben)).toEqual({ kind: 'not-found' });
		expect(await paper(2)).toEqual({ kind: 'not-found' });
	});
});
