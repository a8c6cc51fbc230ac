import { describe, expect, it } from 'vitest';
import { anId } from '../../../tests/builders/assignment.ts';
import { aClass, aStudent } from '../../../tests/builders/class.ts';
import type { StudentId } from './ids.ts';
import { alikeBetween, mergedClass } from './merge-classes.ts';
import {
	MOST_ON_ROSTER,
	present,
	withCard,
	withoutStudent,
	withStudentBack,
	withStudents,
	type RosterChanged
} from './roster.ts';

const ANA = anId('ana') as StudentId;
const rosterOf = (changed: RosterChanged) => (changed.kind === 'done' ? changed.next.roster : changed.why);
const entry = (name: string) => ({ id: anId(`new-${name}`) as StudentId, name });

describe('a roster', () => {
	it('takes students at its end, and numbers names that are there or look the same (T10)', () => {
		const roster = rosterOf(withStudents(aClass('ana'), [entry('ben'), entry('Аna'), entry('ana')]));
		expect((roster as { name: string }[]).map(({ name }) => name)).toEqual([
			'ana',
			'ben',
			'Аna (2)',
			'ana (3)'
		]);
	});

	it('takes no more than a class can have', () => {
		const full = aClass(...Array.from({ length: MOST_ON_ROSTER }, (_, i) => `s${i}`));
		expect(rosterOf(withStudents(full, [entry('ben')]))).toBe('too-many');
	});

	it('has a name written otherwise under the same id', () => {
		const card = { name: ' Ana K.', group: 'B', extra: { factor: 1.25, minutes: 0 } } as const;
		expect(rosterOf(withCard(aClass('ana', 'ben'), ANA, card))).toEqual([
			{ ...card, id: ANA, name: 'Ana K.' },
			aStudent('ben')
		]);
		expect(rosterOf(withCard(aClass('ana', 'ben'), ANA, { name: 'Ben' }))).toBe('name-taken');
		expect(rosterOf(withCard(aClass('ana'), ANA, { name: '' }))).toBe('name-wrong');
		expect(rosterOf(withCard(aClass('ben'), ANA, { name: 'Ana' }))).toBe('no-student');
	});

	it('has a student taken off and put back, under a number where the name was given away', () => {
		const off = withoutStudent(aClass('ana', 'ben'), ANA, 7);
		expect(rosterOf(off)).toEqual([{ ...aStudent('ana'), removedAt: 7 }, aStudent('ben')]);
		const without = { ...aClass('ana', 'ben'), roster: rosterOf(off) as never };
		expect(present(without).map(({ name }) => name)).toEqual(['ben']);
		expect(rosterOf(withStudentBack(without, ANA))).toEqual([aStudent('ana'), aStudent('ben')]);
		const taken = withStudents(without, [entry('ana')]);
		expect(taken.kind === 'done' && rosterOf(withStudentBack(taken.next, ANA))).toMatchObject([
			{ id: ANA, name: 'ana (2)' },
			{ name: 'ben' },
			{ name: 'ana' }
		]);
		expect(rosterOf(withoutStudent(without, ANA, 8))).toBe('no-student');
	});
});

describe('two classes', () => {
	const stays = aClass('ana', 'ben');
	const ana2 = aStudent('ana', 'ana of the other');
	const comes = { ...aClass('cem'), teachers: [anId('other') as never], roster: [ana2, aStudent('cem')] };

	it('are asked about students whose names are the same or look the same', () => {
		expect(alikeBetween(stays, comes)).toEqual([{ stays: aStudent('ana'), comes: ana2 }]);
		expect(alikeBetween(stays, { roster: [{ ...ana2, removedAt: 1 }] })).toEqual([]);
	});

	it('are united by name only where the teacher has said so', () => {
		expect(mergedClass(stays, comes, new Map())?.roster.map(({ id }) => id)).toEqual([
			ANA,
			anId('ben'),
			ana2.id,
			anId('cem')
		]);
		const united = mergedClass(stays, comes, new Map([[ana2.id, ANA]]));
		expect(united?.roster.map(({ name }) => name)).toEqual(['ana', 'ben', 'cem']);
		expect(united?.teachers).toEqual([anId('teacher'), anId('other')]);
	});

	it('come to the same when a merge that was broken off is done again', () => {
		const once = mergedClass(stays, comes, new Map())!;
		expect(mergedClass(once, comes, new Map())).toEqual(once);
		expect(alikeBetween(once, comes)).toEqual([]);
	});

	it('are not merged into more than a class can have', () => {
		const many = aClass(...Array.from({ length: MOST_ON_ROSTER }, (_, i) => `s${i}`));
		expect(mergedClass(many, comes, new Map())).toBeUndefined();
	});
});
