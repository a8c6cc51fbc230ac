import { sayExtra } from '#lib/assignment/extra.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { present } from '#lib/assignment/roster.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { ClassRead } from './read-class.ts';

/** A class as its page shows it. */
export interface ClassShown {
	id: string;
	name: string;
	isArchived: boolean;
	isMaker: boolean;
	/** In their order; `extra` in words. */
	students: { id: string; name: string; group?: string; extra?: string }[];
	/** Those who were taken off the roster. */
	off: { id: string; name: string }[];
	quizzes: { id: string; title: string; state: string }[];
	/** Whether two of its quizzes or more have been published: then there can be figures across them. */
	hasSeveral: boolean;
	teachers: { id: string; name: string; isMe: boolean; isMaker: boolean }[];
	/** The other classes, which could be merged into it. */
	others: { id: string; name: string }[];
}

export function showClass(read: ClassRead, now: Moment): ClassShown {
	const { class: of, teachers, isMaker, assignments, others } = read;
	return {
		id: of.id,
		name: of.name,
		isArchived: of.archivedAt !== undefined,
		isMaker,
		students: present(of).map(({ id, name, group, extra }) => ({
			id,
			name,
			...(group !== undefined && { group }),
			...(extra && { extra: sayExtra(extra) })
		})),
		off: of.roster.filter(({ removedAt }) => removedAt !== undefined).map(({ id, name }) => ({ id, name })),
		quizzes: assignments.map((each) => ({ id: each.id, title: each.title, state: sayState(each, now) })),
		hasSeveral: assignments.filter((each) => publicationOf(each) !== undefined).length > 1,
		teachers: teachers.map((each, i) => ({ ...each, isMaker: i === 0 })),
		others
	};
}
