import { readName, skeleton } from '#lib/assignment/name.ts';
import type { Accounts, Teacher } from './account.ts';

export type NewName = { kind: 'name'; name: string } | { kind: 'unfit' } | { kind: 'taken' };

/** A name for a new teacher, as it is shown; `taken` where somebody has it, or one that can be taken for it. */
export function newTeacherName(typed: string, { teachers }: Accounts): NewName {
	const read = readName(typed);
	if (read.kind === 'wrong' || skeleton(read.name) === '') return { kind: 'unfit' };
	return Object.values(teachers).some(({ name }) => skeleton(name) === skeleton(read.name))
		? { kind: 'taken' }
		: read;
}

/** What stands for a name wherever it is looked up: case, accents and spaces make no difference. Empty where it is no name. */
export function nameKey(typed: string): string {
	const read = readName(typed);
	return read.kind === 'name' ? skeleton(read.name) : '';
}

export function teacherNamed(typed: string, { teachers }: Accounts): Teacher | undefined {
	const key = nameKey(typed);
	return key === '' ? undefined : Object.values(teachers).find(({ name }) => skeleton(name) === key);
}
