import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import type { Class } from '#lib/assignment/class.ts';
import { isId } from '#lib/assignment/ids.ts';
import type { Accounts } from '../../accounts/account.ts';
import { contentsKind, type Contents } from './contents.ts';
import { plainKind, type Kind } from './kind.ts';
import { anything, has, listById, listOf, maybe, number, oneOf, recordOf, text } from './shape.ts';
import { workKind } from './work.ts';

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

const lost = has({ at: number, by: number, of: oneOf('clock', 'sleep', 'restart'), attempts: number });
const publication = maybe(
	has({
		...{ at: number, code: text, door: oneOf('open', 'shut'), released: anything },
		lost: maybe(listOf(lost))
	})
);
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

const treated = recordOf(oneOf('dropped', 'everyone'));
const items = listById(has({ id: text, type: text }));
const change = has({ kind: oneOf('key', 'accept', 'proof', 'drop', 'everyone', 'restore') });
/** A former version that cannot be read whole is refused: by it scores are shown, and may be restored. */
const regrading = has({ treated, past: listOf(has({ change, by: text, at: number, items, treated })) });
const published = has({
	assignment: text,
	passage: has({ title: text, paragraphs: listOf(listOf(has({ id: text, text }))) }),
	items,
	forms: listOf(has({ items: listOf(text), seed: text })),
	regrading: maybe(regrading)
});

/** Every kind of document that there is. */
export interface Kinds {
	accounts: Kind<Accounts>;
	index: Kind<Contents>;
	class: Kind<Class>;
	assignment: Kind<Assignment>;
	published: Kind<Published>;
	work: Kind<Work>;
}

export const KINDS: Kinds = {
	accounts: plainKind('accounts', accounts),
	index: contentsKind,
	class: plainKind('class', aClass, {
		idOf: ({ id }) => id,
		people: ({ roster }) => roster.map(({ id }) => id),
		without: (value, people) => ({ ...value, roster: value.roster.filter(({ id }) => !people.includes(id)) })
	}),
	assignment: plainKind('assignment', assignment, { idOf: ({ id }) => id }),
	published: plainKind('published', published, { idOf: ({ assignment }) => assignment }),
	work: workKind
};

/** The kind and the id of a document by its name; `undefined` where none can have this name, or there is only one of its kind. */
export function kindOf(kinds: Kinds, name: string): { kind: Kind<unknown>; id: string } | undefined {
	const [kindName = '', ...rest] = name.split('-');
	const id = rest.join('-');
	if (!MANY.includes(kindName as Many) || !isId(id)) return undefined;
	return { kind: kinds[kindName as Many], id };
}

/** The kind of any document by its name. */
export function kindNamed(kinds: Kinds, name: string): Kind<unknown> | undefined {
	if (name === kinds.accounts.name) return kinds.accounts;
	return name === kinds.index.name ? kinds.index : kindOf(kinds, name)?.kind;
}

const MANY = ['class', 'assignment', 'published', 'work'] as const;
type Many = (typeof MANY)[number];
