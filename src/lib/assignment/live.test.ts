import '#lib/items/all-types.ts';
import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { formOf, inOrder } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anAttempt, anId, aParticipant, aPublished, aWork } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { AssignedAttempt, Participant } from './attempt.ts';
import type { Student } from './class.ts';
import type { ParticipantId, StudentId } from './ids.ts';
import { boardOf, type LiveBoard } from './live.ts';
import { EMPTY_SLOT } from './starting.ts';

const items: Item[] = [
	anItem({ type: 'single-choice', id: 'ferry/one' }),
	anItem({ type: 'gap-fill', id: 'ferry/two' }),
	anItem({ type: 'open-response', id: 'ferry/three' }),
	anItem({ type: 'single-choice', id: 'ferry/four' })
];
const byId = new Map(items.map((item) => [item.id, item]));
const published = aPublished(items);
/** As the board has them. */
const columns = inOrder(published.forms[0]!);
const column = (id: string) => columns.indexOf(id as Item['id']);
const submitted = { kind: 'submitted', at: 50, by: 'student' } as const;

const participant = (name: string, given: Partial<Participant> = {}) =>
	aParticipant({ id: anId(name) as ParticipantId, name, ...given });

type Given = Record<string, { how: 'right' | 'wrong'; at: number }>;

/** An attempt of a student in which these questions are answered, each at a time of its own. */
function attemptOf(name: string, given: Given = {}, more: Partial<AssignedAttempt> = {}) {
	const form = more.form ?? published.forms[0]!;
	const slots = inOrder(form).map((id) => {
		const said = given[id];
		if (said === undefined) return EMPTY_SLOT;
		const item = byId.get(id)!;
		const response = said.how === 'right' ? rightResponse(item) : wrongResponse(item);
		return { ...EMPTY_SLOT, revision: 1, value: { response }, savedAt: said.at };
	});
	return anAttempt({
		id: anId(`attempt-${name}`) as AttemptId,
		participant: anId(name) as ParticipantId,
		form,
		slots,
		...more
	});
}

const look = (
	participants: Participant[],
	attempts: AssignedAttempt[] = [],
	given: Partial<Parameters<typeof boardOf>[2]> = {}
): LiveBoard =>
	boardOf(published, aWork(participants, attempts), { now: 100, heard: () => undefined, ...given });
const rowsOf = ({ forms }: LiveBoard) => forms.flatMap(({ rows }) => rows);

describe('the live board', () => {
	it('has nobody on it before anybody has joined', () => {
		expect(look([])).toEqual({
			forms: [{ facility: [null, null, null, null], rows: [] }],
			tally: { joined: 0, working: 0, finished: 0 },
			now: 100
		});
	});

	it('shows for each question whether it is right, wrong, answered and not marked, or open', () => {
		const attempt = attemptOf('Ana', {
			'ferry/one': { how: 'right', at: 10 },
			'ferry/two': { how: 'wrong', at: 20 },
			'ferry/three': { how: 'right', at: 30 }
		});
		const [row] = rowsOf(look([participant('Ana')], [attempt]));
		expect(columns.map((id, i) => [id, row!.cells[i]]).sort()).toEqual([
			['ferry/four', 'open'],
			['ferry/one', 'in'],
			['ferry/three', 'on'],
			['ferry/two', 'out']
		]);
		expect(row).toMatchObject({ stage: 'working', answered: 3, savedAt: 30 });
	});

	it('puts the ball at the first open question after the one that was saved last', () => {
		const [first = '', second = '', third = ''] = columns.map(String);
		const attempt = attemptOf('Ana', {
			[first]: { how: 'right', at: 20 },
			[second]: { how: 'right', at: 10 }
		});
		const here = (given: AssignedAttempt) => rowsOf(look([participant('Ana')], [given]))[0]!.here;
		expect(here(attemptOf('Ana'))).toBe(1);
		expect(here(attempt)).toBe(column(third) + 1);
		// Whoever jumps ahead is shown where they are, and then goes round to what was left out.
		expect(here(attemptOf('Ana', { [third]: { how: 'wrong', at: 10 } }))).toBe(4);
		expect(
			here(
				attemptOf('Ana', {
					[third]: { how: 'wrong', at: 10 },
					[columns[3]!]: { how: 'wrong', at: 20 }
				})
			)
		).toBe(1);
	});

	it('follows each student’s own order where orders differ', () => {
		const form = formOf(columns, 'other' as Seed);
		const own = inOrder(form);
		expect(own).not.toEqual(columns);
		const attempt = attemptOf('Ana', { [own[0]!]: { how: 'right', at: 10 } }, { form });
		expect(rowsOf(look([participant('Ana')], [attempt]))[0]!.here).toBe(column(own[1]!) + 1);
	});

	it('has no ball where everything is answered, and none where it is submitted', () => {
		const all = Object.fromEntries(columns.map((id, at) => [id, { how: 'right', at } as const]));
		const [row] = rowsOf(look([participant('Ana')], [attemptOf('Ana', all)]));
		expect(row).not.toHaveProperty('here');
		const [done] = rowsOf(look([participant('Ana')], [attemptOf('Ana', {}, { state: submitted })]));
		expect(done).not.toHaveProperty('here');
	});

	it('shows the score once it is submitted, and no sooner', () => {
		const given: Given = { 'ferry/one': { how: 'right', at: 10 } };
		const [open] = rowsOf(look([participant('Ana')], [attemptOf('Ana', given)]));
		expect(open).not.toHaveProperty('score');
		const [row] = rowsOf(look([participant('Ana')], [attemptOf('Ana', given, { state: submitted })]));
		expect(row).toMatchObject({ stage: 'finished', score: { earned: 1 } });
	});

	it('reckons facility over those who have answered, and leaves out what is not marked', () => {
		const board = look(
			[participant('Ana'), participant('Ben'), participant('Cai')],
			[
				attemptOf('Ana', { 'ferry/one': { how: 'right', at: 1 }, 'ferry/three': { how: 'right', at: 2 } }),
				attemptOf('Ben', { 'ferry/one': { how: 'wrong', at: 1 } }),
				attemptOf('Cai')
			]
		);
		const [{ facility }] = board.forms as [LiveBoard['forms'][number]];
		expect(facility[column('ferry/one')]).toBe(0.5);
		expect(facility[column('ferry/three')]).toBeNull();
		expect(facility[column('ferry/four')]).toBeNull();
	});

	it('takes the last of several attempts', () => {
		const first = attemptOf('Ana', { 'ferry/one': { how: 'right', at: 1 } }, { state: submitted });
		const second = attemptOf('Ana', {}, { id: anId('second') as AttemptId, number: 2 });
		expect(rowsOf(look([participant('Ana')], [second, first]))).toMatchObject([
			{ stage: 'working', answered: 0 }
		]);
	});

	it('names who is on the roster and has not joined, and leaves out who was removed', () => {
		const roster: Student[] = [
			{ id: 'a' as StudentId, name: 'Ana' },
			{ id: 'z' as StudentId, name: 'Zoë' },
			{ id: 'g' as StudentId, name: 'Gone', removedAt: 5 }
		];
		const board = look(
			[participant('Ana', { student: 'a' as StudentId }), participant('Ben', { removedAt: 3 })],
			[],
			{ roster }
		);
		expect(rowsOf(board).map(({ name, stage }) => [name, stage])).toEqual([
			['Ana', 'joined'],
			['Zoë', 'missing']
		]);
	});

	it('says when a page was last heard of, of open attempts alone', () => {
		const heard = () => 90;
		const open = look([participant('Ana')], [attemptOf('Ana')], { heard });
		expect(rowsOf(open)[0]).toMatchObject({ heardAt: 90 });
		const done = look([participant('Ana')], [attemptOf('Ana', {}, { state: submitted })], { heard });
		expect(rowsOf(done)[0]).not.toHaveProperty('heardAt');
	});

	it('takes a save for a sign of life', () => {
		const attempt = attemptOf('Ana', { 'ferry/one': { how: 'right', at: 95 } });
		const board = look([participant('Ana')], [attempt], { heard: () => 90 });
		expect(rowsOf(board)[0]).toMatchObject({ savedAt: 95, heardAt: 95 });
	});

	it('has a board for each of two forms', () => {
		const pair = [
			formOf([items[0]!.id, items[1]!.id], 'a' as Seed),
			formOf([items[2]!.id, items[3]!.id], 'b' as Seed)
		];
		const board = boardOf(
			{ ...published, forms: pair },
			aWork(
				[participant('Ana'), participant('Ben')],
				[attemptOf('Ana', {}, { form: pair[0]! }), attemptOf('Ben', {}, { form: pair[1]! })]
			),
			{ now: 1, heard: () => undefined }
		);
		expect(board.forms.map(({ rows, facility }) => [rows.map(({ name }) => name), facility.length])).toEqual([
			[['Ana'], 2],
			[['Ben'], 2]
		]);
	});
});
