import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import '#lib/items/all-types.ts';
import { figured } from '#lib/analysis/quiz/figured.ts';
import type { AssignedAttempt, Participant, SlotValue, Work } from '#lib/assignment/attempt.ts';
import type { ParticipantId, StudentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { satOf } from '#lib/assignment/sat-of.ts';
import {
	anAssignment,
	anAttemptAt,
	anId,
	aParticipant,
	aPublished,
	aWork
} from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { writeFiguresCsv } from './figures-csv.ts';
import { writeResultsCsv, type Taken } from './results-csv.ts';

const ITEMS = ['ferry/one', 'ferry/two'].map((id) =>
	anItem({ type: 'single-choice', id, stem: '=SUM(A1) in *emphasis*' })
);
const published = aPublished(ITEMS);
const [first, second] = inOrder(published.forms[0]!).map((id) => ITEMS.find((item) => item.id === id)!);
/** What was given for the items of the form, in whichever order it asks them. */
const gave = (how: 'both' | 'first' | 'none'): SlotValue[] => [
	{ response: how === 'none' ? wrongResponse(first!) : rightResponse(first!) },
	...(how === 'both' ? [{ response: rightResponse(second!) }] : [])
];
const NINE = Date.UTC(2027, 5, 1, 8);

const student = (name: string, given: Partial<Participant> = {}) =>
	aParticipant({ id: anId(name.replace(/\W/g, 'x')) as ParticipantId, name, ...given });
const attempt = (of: Participant, how: Parameters<typeof gave>[0], given: Partial<AssignedAttempt> = {}) =>
	anAttemptAt(published, gave(how), {
		id: anId(`of-${of.id.slice(0, 8)}-${given.number ?? 1}`) as AttemptId,
		participant: of.id,
		startedAt: NINE,
		state: { kind: 'submitted', at: NINE + 600_000, by: 'student' },
		...given
	});

function taken(over: Partial<Taken> = {}): Taken {
	const [ana, ben, cem, dot] = [
		student('Ana', { student: 'ana' as StudentId }),
		student('=cmd()'),
		student('Cem'),
		student('Dot', { removedAt: 1 })
	];
	return {
		assignment: anAssignment(),
		published,
		work: aWork(
			[ana, ben, cem, dot],
			[
				attempt(ana, 'none'),
				attempt(ana, 'both', { number: 2, state: { kind: 'submitted', at: NINE + 60_000, by: 'server' } }),
				attempt(ben, 'first', { state: { kind: 'open' } }),
				attempt(dot, 'both')
			]
		),
		roster: [
			{ id: 'ana' as StudentId, name: 'Ana', group: '+2' },
			{ id: 'eve' as StudentId, name: '@Eve' }
		],
		...over
	};
}

const read = (csv: string): string[][] => {
	expect(csv.startsWith('\uFEFF')).toBe(true);
	return Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true, delimiter: ',' }).data;
};

describe('the results as a table', () => {
	it('have a row for each student and attempt, and T13: names and groups begin no formula', () => {
		const [head, ...rows] = read(writeResultsCsv(taken()));
		expect(head).toEqual([
			...['Name', 'Group', 'Attempt', 'Started (Europe/London)', 'Handed in (Europe/London)', 'How'],
			...['Score', 'Possible', 'Question 1 (1 point)', 'Question 2 (1 point)']
		]);
		expect(rows).toEqual([
			["'=cmd()", '', '1', '2027-06-01 09:00', '', 'under way'],
			['Ana', "'+2", '1', '2027-06-01 09:00', '2027-06-01 09:10', 'by the student', '0', '2', '0', '0'],
			['Ana', "'+2", '2', '2027-06-01 09:00', '2027-06-01 09:01', 'when time was up', '2', '2', '1', '1'],
			['Cem', '', '', '', '', 'not begun'],
			["'@Eve", '', '', '', '', 'not joined']
		]);
	});

	it('leave the cell of a question that was dropped empty, and say so', () => {
		const regraded = { ...published, regrading: { treated: { [first!.id]: 'dropped' as const }, past: [] } };
		const [head, , row] = read(writeResultsCsv(taken({ published: regraded })));
		expect(head!.filter((cell) => cell.includes('dropped'))).toHaveLength(1);
		expect(row!.slice(6, 8)).toEqual(['0', '1']);
		expect(row!.slice(8).sort()).toEqual(['', '0']);
	});

	it('of a quiz that nobody has joined is its head alone', () => {
		expect(read(writeResultsCsv(taken({ work: aWork(), roster: [] })))).toHaveLength(1);
	});
});

describe('the figures as a table', () => {
	const figuresCsv = (work: Pick<Work, 'participants' | 'attempts'>) =>
		writeFiguresCsv(figured(satOf(published, work), published.passage));
	const rows = () => read(figuresCsv(taken().work));

	it('have a row for each question, and T13: what it asks begins no formula', () => {
		const [head, one, two] = rows();
		expect(head).toHaveLength(7 + 8);
		expect([one!.slice(0, 7), two!.slice(0, 1)]).toEqual([
			['1', first!.id, "'=SUM(A1) in emphasis", 'Choose one', 'Locate', '1', ''],
			['2']
		]);
	});

	it('end with the quiz, and leave empty what cannot be said', () => {
		const [head, last] = rows().slice(-2);
		expect(head).toEqual([
			...['Quiz', 'Students', 'Possible points', 'Mean', 'Median', 'Standard deviation', 'Skewness'],
			...['Kurtosis', 'Coefficient of internal consistency', 'Error ratio', 'Standard error']
		]);
		// One student alone, whose first attempt counts: 0 of 2.
		expect(last).toEqual(['All', '1', '2', '0', '0', '', '', '', '', '', '']);
	});

	it('keep a number below 0 a number', () => {
		// Whoever has the first right has the second wrong: each goes against the rest.
		const [ana, ben] = [student('Ana'), student('Ben')];
		const other = { slots: attempt(ben, 'none').slots };
		const crossed = attempt(ben, 'none', {
			slots: [other.slots[0]!, { ...other.slots[0]!, value: { response: rightResponse(second!) } }]
		});
		const work = aWork([ana, ben], [attempt(ana, 'first'), crossed]);
		const csv = figuresCsv(work);
		expect(csv).toMatch(/,-1,/);
		expect(csv).not.toContain("'-1");
	});
});
