import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '#lib/assignment/acts.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { AssignmentId, ClassId, StudentId } from '#lib/assignment/ids.ts';
import { readJoinCode } from '#lib/assignment/join-code.ts';
import type { StudentAct } from '#lib/assignment/student-act.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { ItemId, Revision } from '#lib/items/item.ts';
import { anId } from '../../../../tests/builders/assignment.ts';
import { MemoryFiles } from '../../../../tests/builders/memory-files.ts';
import {
	aDraft,
	anArticle,
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { createClass } from '../classes/create-class.ts';
import { settleClass } from '../classes/settle-class.ts';
import { actOnAssignment, eraseFromBin } from './act-on-assignment.ts';
import { actOnStudent, eraseRemoved, removeStudents } from './act-on-student.ts';
import { changePlan, saveDraft } from './change-draft.ts';
import { createDraft, duplicateAssignment } from './create-draft.ts';
import { emptyBin } from './empty-bin.ts';
import { giveBack } from './give-back.ts';
import { listAssignments, type Shelf } from './list-assignments.ts';
import { publish } from './publish.ts';
import { readDraft, readPicking } from './read-draft.ts';
import { readPreview } from './read-preview.ts';
import { readResults } from './read-results.ts';
import { showResults } from './show-results.ts';
import { readStudent } from './read-student.ts';

const ana = aTeacher('ana');
const ben = aTeacher('ben');
const DAY = 86_400_000;

let test: Teaching;
beforeEach(async () => {
	test = await teaching();
});

const read = async (id: AssignmentId): Promise<Assignment> => (await test.store.assignments.get(id))!;
const list = (teacher = ana, given: { shelf?: Shelf; search?: string; page?: number } = {}) =>
	listAssignments(test.deps, teacher, { shelf: 'current', search: '', page: 1, ...given });
const titles = async (...args: Parameters<typeof list>) =>
	(await list(...args)).lines.map(({ title }) => title);
const acts = (id: AssignmentId, did: Exclude<Act, { kind: 'publish' }>) =>
	actOnAssignment(test.deps, ana, id, did);

/** The settings of a draft as its form sends them, with some changed. */
function form(given: Record<string, string> = {}): FormData {
	const sent = new FormData();
	const usual = {
		...{ title: 'The ferry', class: '', level: 'mixed', passage: 'open', minutes: '', attempts: '1' },
		...{ locate: '2', attribute: '2', interpret: '0', infer: '0', vocabulary: '0', purpose: '0' },
		...{ arrangement: 'shuffled', score: 'submission', marks: 'closed', keys: 'closed', most: '500' },
		...{ opensAt: '', closesAt: '', zone: 'Europe/London', types: 'single-choice' }
	};
	for (const [name, value] of Object.entries({ ...usual, ...given })) sent.set(name, value);
	return sent;
}

describe('a draft', () => {
	it('is sound as it begins: it could be published without a word', async () => {
		const id = await aDraft(test);
		expect(await readDraft(test.deps, ana, id)).toMatchObject({
			assignment: { title: 'The ferry', window: { zone: 'Europe/London' }, teacher: ana.id },
			chosen: { obstacles: [], items: { length: 12 } }
		});
	});

	it('is for the class from whose page it was begun, where that is the teacher’s', async () => {
		const made = await createClass(test.deps, ana, { name: '10B', rows: [] });
		const mine = made.kind === 'created' ? made.id : '';
		expect(await read(await aDraft(test, ana, mine))).toMatchObject({ class: mine });
		expect(await read(await aDraft(test, ben, mine))).not.toHaveProperty('class');
	});

	it('is not begun on an article that there is not', async () => {
		const asked = { article: '../etc', zone: 'UTC' };
		expect(await createDraft(test.deps, ana, asked)).toEqual({ kind: 'not-found' });
	});

	it('takes its settings whole or not at all (row 40)', async () => {
		const id = await aDraft(test);
		expect(await saveDraft(test.deps, ana, id, form({ title: 'Other', minutes: '0' }))).toMatchObject({
			kind: 'wrong',
			errors: [{ path: 'minutes' }]
		});
		expect(await read(id)).toMatchObject({ title: 'The ferry' });
		await saveDraft(test.deps, ana, id, form({ title: 'Other', minutes: '20' }));
		expect(await read(id)).toMatchObject({ title: 'Other', policy: { minutes: 20 } });
	});

	it('is for a class of the teacher’s own, and for nobody’s when that is taken away', async () => {
		const id = await aDraft(test);
		const made = await createClass(test.deps, ana, { name: '10B', rows: [] });
		const others = await createClass(test.deps, ben, { name: '10C', rows: [] });
		const classId = (each: typeof made) => (each.kind === 'created' ? each.id : '');
		await saveDraft(test.deps, ana, id, form({ class: classId(made) }));
		expect(await read(id)).toMatchObject({ class: classId(made) });
		expect(await saveDraft(test.deps, ana, id, form({ class: classId(others) }))).toEqual({
			kind: 'wrong',
			errors: [{ path: 'class', message: 'is none of your classes' }]
		});
		await saveDraft(test.deps, ana, id, form());
		expect(await read(id)).not.toHaveProperty('class');
	});

	it('is drawn again, picked by hand, and drawn once more', async () => {
		const id = await aDraft(test);
		const chosen = async () => {
			const draft = await readDraft(test.deps, ana, id);
			return draft.kind === 'draft' ? draft.chosen.items.map((item) => item.id) : [];
		};
		const first = await chosen();
		await changePlan(test.deps, ana, id, { kind: 'draw-again' });
		expect(await chosen()).not.toEqual(first);
		const items = ['ferry/locate-0', 'ferry/own', 'ferry/nothing'] as ItemId[];
		await changePlan(test.deps, ana, id, { kind: 'pick', items });
		expect(await chosen()).toEqual(['ferry/locate-0']);
		await changePlan(test.deps, ana, id, { kind: 'draw' });
		expect(await chosen()).toHaveLength(12);
	});

	it('makes do with what there is, where it asks for more', async () => {
		const id = await aDraft(test);
		await saveDraft(test.deps, ana, id, form({ locate: '9' }));
		expect(await publish(test.deps, ana, id)).toMatchObject({ kind: 'obstacles' });
		await changePlan(test.deps, ana, id, { kind: 'make-do' });
		expect(await readDraft(test.deps, ana, id)).toMatchObject({
			assignment: { plan: { blueprint: { skills: { locate: 3, attribute: 2 } } } },
			chosen: { obstacles: [] }
		});
	});

	it('has all that may be given out to pick from', async () => {
		const picking = await readPicking(test.deps, ana, await aDraft(test));
		expect(picking.kind === 'draft' && picking.pool).toHaveLength(18);
	});

	it('whose article is gone says so', async () => {
		const id = await aDraft(test);
		test.setArticles([]);
		expect(await readDraft(test.deps, ana, id)).toMatchObject({
			chosen: {
				obstacles: ['There is no article “ferry” any more. Put its folder back, or begin with another.']
			}
		});
		expect(await publish(test.deps, ana, id)).toMatchObject({ kind: 'obstacles' });
	});
});

describe('publishing', () => {
	it('pins passage, items and form, and draws a code that can be read from a wall', async () => {
		const id = await aDraft(test);
		const published = await publish(test.deps, ana, id);
		expect(published.kind).toBe('published');
		const { code } = publicationOf(await read(id))!;
		expect(readJoinCode(code)).toEqual({ kind: 'code', code });
		expect(await test.store.published.get(id)).toMatchObject({
			passage: { title: 'The ferry' },
			items: { length: 12 },
			forms: [{ items: { length: 12 } }]
		});
		expect((await test.store.work.get(id))?.participants.size).toBe(0);
	});

	it('F22: what is pinned is what was there, whatever becomes of the bank, and the results say so', async () => {
		const id = await aPublished(test);
		const before = await test.store.published.get(id);
		const [first, second, ...rest] = before!.items;
		const edited = { ...first!, revision: 'ffffffffffffffff' as Revision, stem: 'Quite another question?' };
		test.setArticles([anArticle({ items: [edited, ...rest].filter((item) => item !== second) })]);
		expect(await test.store.published.get(id)).toEqual(before);
		await aTaker(test, id, 'cem', { submits: true });
		expect(await readResults(test.deps, ana, id)).toMatchObject({
			edited: 1,
			gone: 1,
			students: [{ attempts: [{ score: '12 of 12' }] }]
		});
	});

	it('gives every assignment a code of its own', async () => {
		const [one, two] = [await aPublished(test), await aPublished(test)];
		const used = publicationOf(await read(one))!.code;
		// The same bytes again would draw the same code.
		expect(publicationOf(await read(two))!.code).not.toBe(used);
		const fresh = await aDraft(test);
		const bytes = test.deps.random;
		let draws = 0;
		const stuck = new TextEncoder().encode(used);
		const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
		test.deps.random = (count) =>
			draws++ === 0
				? Uint8Array.from({ length: count }, (_, i) => letters.indexOf(String.fromCharCode(stuck[i % 6]!)))
				: bytes(count);
		await publish(test.deps, ana, fresh);
		expect(publicationOf(await read(fresh))!.code).not.toBe(used);
		expect(draws).toBeGreaterThan(1);
	});

	it('is done once, however often it is asked for at the same time', async () => {
		const id = await aDraft(test);
		const outcomes = await Promise.all([1, 2, 3].map(() => publish(test.deps, ana, id)));
		expect(outcomes.filter(({ kind }) => kind === 'published')).toHaveLength(1);
		expect(await publish(test.deps, ana, id)).toEqual({ kind: 'refused', why: 'published' });
	});

	it('that was broken off leaves a draft, which is published as it is then', async () => {
		const id = await aDraft(test);
		const change = test.store.assignments.change.bind(test.store.assignments);
		test.store.assignments.change = () => Promise.reject(new Error('power'));
		await expect(publish(test.deps, ana, id)).rejects.toThrow('power');
		test.store.assignments.change = change;
		expect(await read(id)).toMatchObject({ state: { kind: 'draft' } });
		await saveDraft(test.deps, ana, id, form());
		expect(await publish(test.deps, ana, id)).toMatchObject({ kind: 'published' });
		expect((await test.store.published.get(id))?.items).toHaveLength(4);
	});

	it('fixes the settings', async () => {
		const id = await aPublished(test);
		expect(await saveDraft(test.deps, ana, id, form())).toEqual({ kind: 'no-draft' });
		expect(await changePlan(test.deps, ana, id, { kind: 'draw-again' })).toEqual({ kind: 'no-draft' });
	});

	it('outlasts a restart', async () => {
		expect(test.files).toBeInstanceOf(MemoryFiles);
		const id = await aPublished(test);
		await test.store.close();
		const again = await (
			await import('../../../../tests/builders/store.ts')
		).aStore({
			files: test.files,
			clocks: test.clocks
		});
		expect(await again.store.assignments.get(id)).toMatchObject({ state: { kind: 'published' } });
		expect(await again.store.published.get(id)).toMatchObject({ items: { length: 12 } });
	});
});

describe('the preview', () => {
	it('T1: has a question as it is asked, and nothing that tells its key', async () => {
		const id = await aDraft(test);
		const preview = await readPreview(test.deps, ana, id, { question: 2, form: 0 });
		expect(preview).toMatchObject({
			kind: 'preview',
			question: 2,
			of: 12,
			forms: 1,
			passage: { title: 'The ferry' }
		});
		const sent = JSON.stringify(preview);
		for (const secret of ['why', '"key"', 'revision', 'evidence":[[', 'difficulty', 'Dull'])
			expect(sent).not.toContain(secret);
	});

	it('is of the first question where there is no such one, and leaves a passage out that is out of sight', async () => {
		const id = await aDraft(test);
		await saveDraft(test.deps, ana, id, form({ passage: 'closed' }));
		const preview = await readPreview(test.deps, ana, id, { question: 99, form: 7 });
		expect(preview).toMatchObject({ question: 1, of: 4, form: 0 });
		expect(preview).not.toHaveProperty('passage');
	});

	it('is of what was pinned, once it is published', async () => {
		const id = await aPublished(test);
		test.setArticles([]);
		expect(await readPreview(test.deps, ana, id, { question: 1, form: 0 })).toMatchObject({ of: 12 });
	});
});

describe('the list of assignments', () => {
	it('has one’s own and those of shared classes, the newest first, with code and how many', async () => {
		const made = await createClass(test.deps, ben, { name: '10C', rows: [] });
		const shared = (made.kind === 'created' ? made.id : '') as ClassId;
		await settleClass(test.deps, ben, shared, { kind: 'share', with: 'ana' });
		await aPublished(test, ben);
		await test.clocks.pass(1000);
		const quiz = await aPublished(test, ben, shared);
		await aTaker(test, quiz, 'cem', { submits: true });
		await aTaker(test, quiz, 'dia', { begins: true });
		await test.clocks.pass(1000);
		const draft = await aDraft(test);
		expect((await list()).lines).toMatchObject([
			{ id: draft, state: 'Draft.' },
			{
				id: quiz,
				class: '10C',
				state: 'Open until you close it.',
				tally: { joined: 2, working: 1, finished: 1 }
			}
		]);
		expect((await list()).lines[1]?.code).toMatch(/^\w{3} \w{4}$/);
	});

	it('finds by title, class, article and code, in any case', async () => {
		const id = await aDraft(test);
		await saveDraft(test.deps, ana, id, form({ title: 'Élodie’s quiz' }));
		const published = await aPublished(test);
		const code = publicationOf(await read(published))!.code;
		expect(await titles(ana, { search: 'elodie' })).toEqual(['Élodie’s quiz']);
		expect(await titles(ana, { search: code.toLowerCase() })).toEqual(['The ferry']);
		expect(await titles(ana, { search: 'FERRY' })).toHaveLength(2);
		expect(await titles(ana, { search: 'nothing' })).toEqual([]);
	});

	it('has thirty on a page', async () => {
		for (let i = 0; i < 32; i++) await aDraft(test);
		expect(await list()).toMatchObject({ found: 32, pages: 2, lines: { length: 30 } });
		expect(await titles(ana, { page: 2 })).toHaveLength(2);
		expect(await titles(ana, { page: 9 })).toEqual([]);
	});

	it('has archive and bin apart', async () => {
		const [kept, archived, binned] = [await aDraft(test), await aPublished(test), await aDraft(test)];
		await acts(archived, { kind: 'archive' });
		await acts(binned, { kind: 'bin' });
		const ids = async (shelf: Shelf) => (await list(ana, { shelf })).lines.map(({ id }) => id);
		expect([await ids('current'), await ids('archive'), await ids('bin')]).toEqual([
			[kept],
			[archived],
			[binned]
		]);
		expect((await list()).counts).toEqual({ current: 1, archive: 1, bin: 1 });
	});
});

describe('the bin', () => {
	it('is emptied of what has lain there for 30 days, work and all, and of nothing else', async () => {
		const [old, recent, kept] = [await aPublished(test), await aDraft(test), await aDraft(test)];
		await aTaker(test, old, 'cem', { submits: true });
		await acts(old, { kind: 'bin' });
		await acts(recent, { kind: 'bin' });
		/** As if it had been put there so long ago. */
		const binnedFor = (id: AssignmentId, milliseconds: number) =>
			test.store.assignments.change(id, (assignment) => ({
				next: { ...assignment, binnedAt: test.store.now() - milliseconds },
				result: undefined
			}));
		await binnedFor(recent, 29 * DAY);
		await binnedFor(old, 30 * DAY - 1);
		expect(await emptyBin(test.deps)).toBe(0);
		await binnedFor(old, 30 * DAY);
		expect(await emptyBin(test.deps)).toBe(1);
		const { assignments, published, work } = test.store;
		expect(await Promise.all([assignments, published, work].map((each) => each.get(old)))).toEqual(
			Array(3).fill(undefined)
		);
		expect(await assignments.get(recent)).toBeDefined();
		expect(await assignments.get(kept)).toBeDefined();
	});

	it('F10: is emptied of nothing while it is in doubt which clock is right', async () => {
		const id = await aPublished(test);
		await acts(id, { kind: 'bin' });
		await test.store.assignments.change(id, (assignment) => ({
			next: { ...assignment, binnedAt: 0 },
			result: undefined
		}));
		const doubt = { kind: 'clock-in-doubt', written: 1, wall: 0, document: 'work-x' } as const;
		vi.spyOn(test.store, 'troubles').mockReturnValue([doubt]);
		expect(await emptyBin(test.deps)).toBe(0);
		vi.restoreAllMocks();
		expect(await emptyBin(test.deps)).toBe(1);
	});

	it('is emptied of one before its time only where it lies there', async () => {
		const id = await aPublished(test);
		expect(await eraseFromBin(test.deps, ana, id)).toEqual({ kind: 'refused', why: 'not-binned' });
		await acts(id, { kind: 'bin' });
		const leftAlone = { ...ana, isConfirmed: false };
		expect(await eraseFromBin(test.deps, leftAlone, id)).toEqual({ kind: 'unconfirmed' });
		expect(await eraseFromBin(test.deps, ana, id)).toEqual({ kind: 'erased' });
		expect(await test.store.work.get(id)).toBeUndefined();
	});
});

describe('results', () => {
	it('T19: say that nobody more can join, and that very many make it slow', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem');
		const shown = async () => {
			const results = await readResults(test.deps, ana, id);
			if (results.kind !== 'results') throw new Error(results.kind);
			return showResults(results, 'https://courtside.example', test.store.now());
		};
		expect(await shown()).toMatchObject({ isFull: false, most: 500, remarks: [] });
		await acts(id, { kind: 'most', most: 1 });
		expect(await shown()).toMatchObject({ isFull: true, most: 1 });
		await acts(id, { kind: 'most', most: 1501 });
		expect(await shown()).toMatchObject({ isFull: false, remarks: [expect.stringMatching(/^Up to 1,501/)] });
	});

	it('say when time was given back, and that it was', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem', { begins: true });
		await giveBack(test.store, { at: test.store.now(), by: 8 * 60_000, of: 'restart' });
		const results = await readResults(test.deps, ana, id);
		if (results.kind !== 'results') throw new Error(results.kind);
		const { remarks, students } = showResults(results, 'https://courtside.example', test.store.now());
		expect(remarks).toEqual([
			'On Monday 1 March from 08:52 to 09:00, the server was not running, for 8 min. The time was given back to the one attempt that was under way.'
		]);
		expect(students[0]?.attempts[0]?.notes).toEqual(['8 min given back']);
	});

	it('name who has joined, how far they are, and who has not', async () => {
		const rows = ['Cem', 'Dia'].map((name, i) => ({ row: i + 1, name, group: 'Set 1' }));
		const made = await createClass(test.deps, ana, { name: '10B', rows });
		const id = made.kind === 'created' ? made.id : ('' as ClassId);
		const { roster } = (await test.store.classes.get(id))!;
		const quiz = await aPublished(test, ana, id);
		await aTaker(test, quiz, 'Cem', { student: roster[0]!.id, submits: true });
		expect(await readResults(test.deps, ana, quiz)).toMatchObject({
			kind: 'results',
			class: { name: '10B' },
			tally: { joined: 1, working: 0, finished: 1 },
			students: [{ name: 'Cem', group: 'Set 1', attempts: [{ score: '12 of 12', when: '1 Mar, 09:00' }] }],
			missing: [{ name: 'Dia', group: 'Set 1' }],
			hidden: ['marks', 'keys'],
			questions: 12,
			edited: 0,
			gone: 0
		});
	});

	it('hold nothing by which anybody could answer for a student', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem', { submits: true });
		const sent = JSON.stringify([
			await readResults(test.deps, ana, id),
			await readStudent(test.deps, ana, id, anId('cem'))
		]);
		expect(sent).not.toContain('token');
	});

	it('are nothing of a draft', async () => {
		expect(await readResults(test.deps, ana, await aDraft(test))).toEqual({ kind: 'draft' });
	});
});

describe('one student', () => {
	const onStudent = (id: AssignmentId, name: string, did: StudentAct) =>
		actOnStudent(test.deps, ana, id, anId(name), did);

	it('is given extra time, which is kept and shown', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem');
		await onStudent(id, 'cem', { kind: 'extra', extra: { factor: 1.25, minutes: 5 } });
		expect(await readStudent(test.deps, ana, id, anId('cem'))).toMatchObject({
			extra: { factor: 1.25, minutes: 5 },
			student: { notes: ['extra time ×1.25 and 5 minutes more', 'joined 1 Mar, 09:00, not begun'] }
		});
	});

	it('whose attempt is opened again is looked after again, though the quiz was settled', async () => {
		const id = await aPublished(test);
		const { attempt } = await aTaker(test, id, 'cem', { submits: true });
		await acts(id, { kind: 'close' });
		await test.store.assignments.change(id, (assignment) => {
			const publication = { ...publicationOf(assignment)!, settledAt: 5 };
			return { next: { ...assignment, state: { kind: 'published', publication } }, result: undefined };
		});
		expect(await onStudent(id, 'cem', { kind: 'reopen', attempt, minutes: 5 })).toEqual({ kind: 'done' });
		expect(publicationOf(await read(id))).not.toHaveProperty('settledAt');
		expect((await test.store.work.get(id))?.attempts.get(attempt)).toMatchObject({
			state: { kind: 'open' },
			earlier: [{ slots: { length: 12 } }]
		});
	});

	it('is removed with others at once, and each can be brought back', async () => {
		const id = await aPublished(test);
		for (const name of ['cem', 'dia', 'eli']) await aTaker(test, id, name);
		const ticked = [anId('cem'), anId('dia'), anId('nobody')];
		expect(await removeStudents(test.deps, ana, id, ticked)).toEqual({ kind: 'done', count: 2 });
		await onStudent(id, 'cem', { kind: 'bring-back' });
		expect(await readResults(test.deps, ana, id)).toMatchObject({
			students: [{ name: 'cem' }, { name: 'eli' }],
			removed: [{ name: 'dia' }]
		});
	});

	it('T19: is erased together with all who were taken out, and nobody else', async () => {
		const id = await aPublished(test);
		for (const name of ['cem', 'dia', 'eli']) await aTaker(test, id, name, { submits: true });
		await removeStudents(test.deps, ana, id, [anId('cem'), anId('dia')]);
		const leftAlone = { ...ana, isConfirmed: false };
		expect(await eraseRemoved(test.deps, leftAlone, id)).toEqual({ kind: 'unconfirmed' });
		expect(await eraseRemoved(test.deps, ana, id)).toEqual({ kind: 'done', count: 2 });
		const work = (await test.store.work.get(id))!;
		expect([...work.participants.values()].map(({ name }) => name)).toEqual(['eli']);
		expect(work.attempts.size).toBe(1);
		expect(await eraseRemoved(test.deps, ana, id)).toEqual({ kind: 'done', count: 0 });
	});

	it('is erased with every answer, once removed', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem', { submits: true });
		expect(await onStudent(id, 'cem', { kind: 'erase' })).toEqual({ kind: 'refused', why: 'not-removed' });
		await onStudent(id, 'cem', { kind: 'remove' });
		await onStudent(id, 'cem', { kind: 'erase' });
		const work = (await test.store.work.get(id))!;
		expect([work.participants.size, work.attempts.size]).toEqual([0, 0]);
	});

	it('is merged with another, with all that either has handed in', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'cem', { submits: true });
		const { id: dia } = await aTaker(test, id, 'dia', { submits: true });
		await onStudent(id, 'cem', { kind: 'merge', into: dia });
		expect(await readResults(test.deps, ana, id)).toMatchObject({
			students: [{ name: 'dia', attempts: [{ number: 1 }, { number: 2 }] }]
		});
	});

	it('is told from who claimed the same name first', async () => {
		const id = await aPublished(test);
		const student = anId('student') as StudentId;
		await aTaker(test, id, 'cem', { student });
		await aTaker(test, id, 'Cem (2)', { student, waits: true });
		expect(await readStudent(test.deps, ana, id, anId('Cem (2)'))).toMatchObject({
			claimed: 'cem',
			student: { waits: true }
		});
	});
});

describe('T29: another teacher, the owner among them', () => {
	it.each(['ben', 'owner'])(
		'learns of an assignment no more than of one that there is not: %s',
		async (name) => {
			const other = aTeacher(name);
			const quiz = await aPublished(test);
			const draft = await aDraft(test);
			await aTaker(test, quiz, 'cem', { submits: true });
			const before = [await read(quiz), await read(draft), await test.store.work.get(quiz)];
			for (const id of [quiz, draft, anId('nothing'), '../accounts', ''])
				expect([
					await readDraft(test.deps, other, id),
					await readPicking(test.deps, other, id),
					await readPreview(test.deps, other, id, { question: 1, form: 0 }),
					await readResults(test.deps, other, id),
					await readStudent(test.deps, other, id, anId('cem')),
					await saveDraft(test.deps, other, id, form()),
					await changePlan(test.deps, other, id, { kind: 'draw-again' }),
					await publish(test.deps, other, id),
					await duplicateAssignment(test.deps, other, id),
					await actOnAssignment(test.deps, other, id, { kind: 'bin' }),
					await eraseFromBin(test.deps, other, id),
					await actOnStudent(test.deps, other, id, anId('cem'), { kind: 'remove' }),
					await removeStudents(test.deps, other, id, [anId('cem')]),
					await eraseRemoved(test.deps, other, id)
				]).toEqual(Array(14).fill({ kind: 'not-found' }));
			expect([await read(quiz), await read(draft), await test.store.work.get(quiz)]).toEqual(before);
			expect((await list(other)).found).toBe(0);
		}
	);

	it('may do all of it where its class is shared, and no more when it is not', async () => {
		const made = await createClass(test.deps, ana, { name: '10B', rows: [] });
		const id = (made.kind === 'created' ? made.id : '') as ClassId;
		const quiz = await aPublished(test, ana, id);
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'ben' });
		expect(await actOnAssignment(test.deps, ben, quiz, { kind: 'close' })).toMatchObject({ kind: 'done' });
		await settleClass(test.deps, ana, id, { kind: 'unshare', teacher: ben.id });
		expect(await actOnAssignment(test.deps, ben, quiz, { kind: 'reopen' })).toEqual({ kind: 'not-found' });
	});

	it('has as a duplicate a draft of their own', async () => {
		const quiz = await aPublished(test);
		const copy = await duplicateAssignment(test.deps, ana, quiz);
		expect(copy.kind === 'created' && (await read(copy.id))).toMatchObject({
			title: 'The ferry (copy)',
			teacher: ana.id,
			state: { kind: 'draft' }
		});
	});
});
