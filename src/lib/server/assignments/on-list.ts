import type { Participant } from '#lib/assignment/attempt.ts';
import type { Student } from '#lib/assignment/class.ts';
import { skeleton } from '#lib/assignment/name.ts';

export type OnList =
	| { kind: 'student'; student: Student }
	/** Several are called so, or begin so: they pick themselves. */
	| { kind: 'which'; students: Student[] }
	| { kind: 'not-on-list' };

/** More than begin alike in any class; a list is not to be had by asking for every letter. */
const MOST_ALIKE = 8;
const LEAST_TYPED = 2;

/**
 * Who on a class list is meant by what was typed: the whole name, or how it begins. The list itself is shown to nobody who has
 * only the code of a quiz.
 *
 * @param picked the id of one of those that were shown
 */
export function onList(roster: readonly Student[], typed: string, picked?: string): OnList {
	const there = roster.filter(({ removedAt }) => removedAt === undefined);
	const wanted = skeleton(typed);
	const whole = there.filter(({ name }) => skeleton(name) === wanted);
	const beginning =
		wanted.length < LEAST_TYPED ? [] : there.filter(({ name }) => skeleton(name).startsWith(wanted));
	const chosen = [...whole, ...beginning].find(({ id }) => id === picked);
	if (chosen) return { kind: 'student', student: chosen };
	if (whole.length === 1) return { kind: 'student', student: whole[0]! };
	const meant = whole.length > 0 ? whole : beginning;
	if (meant.length === 0 || meant.length > MOST_ALIKE) return { kind: 'not-on-list' };
	return { kind: 'which', students: meant };
}

/** Whether somebody has joined under this name, or as its second or third bearer. */
export function isSameName({ name, alike }: Pick<Participant, 'name' | 'alike'>, typed: string): boolean {
	const own = alike ? name.replace(/ \(\d+\)$/, '') : name;
	return skeleton(own) === skeleton(typed);
}
