import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { Accounts } from '../../accounts/account.ts';
import { plainKind } from './kind.ts';
import { anything, has, listById, listOf, maybe, number, oneOf, recordOf, text } from './shape.ts';

const session = has({ id: text, token: text, startedAt: number, seenAt: number, confirmedAt: number });
const teacher = has({
	id: text,
	name: text,
	role: oneOf('owner', 'teacher'),
	password: text,
	createdAt: number,
	sessions: listById(session),
	devices: listOf(text)
});
const accounts = has({
	teachers: recordOf(teacher),
	setup: maybe(has({ digest: text, madeAt: number })),
	invites: listById(has({ id: text, digest: text, madeAt: number }))
});

const aClass = has({
	id: text,
	name: text,
	teachers: listOf(text),
	roster: listById(has({ id: text, name: text })),
	createdAt: number
});

const publication = maybe(has({ at: number, code: text, door: oneOf('open', 'shut'), released: anything }));
const assignment = has({
	id: text,
	title: text,
	article: text,
	teacher: text,
	class: maybe(text),
	plan: has({ kind: oneOf('drawn', 'picked') }),
	policy: has({ attempts: number, most: number, feedback: recordOf(text) }),
	window: has({ zone: text, opensAt: maybe(number), closesAt: maybe(number) }),
	state: has({ kind: oneOf('draft', 'published', 'archived'), publication }),
	createdAt: number
});

const published = has({
	assignment: text,
	passage: has({ title: text, paragraphs: listOf(listOf(has({ id: text, text }))) }),
	items: listById(has({ id: text, type: text })),
	forms: listOf(has({ items: listOf(text), seed: text }))
});

export const accountsKind = plainKind<Accounts>('accounts', accounts);
export const classKind = plainKind<Class>('class', aClass, ({ id }) => id);
export const assignmentKind = plainKind<Assignment>('assignment', assignment, ({ id }) => id);
export const publishedKind = plainKind<Published>('published', published, ({ assignment }) => assignment);
