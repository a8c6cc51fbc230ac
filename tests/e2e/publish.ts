// What a teacher does before a class takes a quiz, done to the store itself.
import type { Assignment, Policy, Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import { formOf } from '#lib/quiz/form.ts';
import { NO_ACCOUNTS, type Teacher } from '#lib/server/accounts/account.ts';
import { readLibrary } from '#lib/server/library/library.ts';
import { digestOf } from '#lib/server/secrets.ts';
import type { Store } from '#lib/server/store/store.ts';
import { anAssignment, anId, aPolicy, aPublication } from '../builders/assignment.ts';

export const CODE = joinCode('K7M4QX');
export const ID = anAssignment().id;

/** What the browser of the teacher holds, who is signed in already. */
export const TEACHER_TOKEN = 'the token of the teacher of these tests';

/** What the teacher has set. */
export interface Set {
	/** Ids of items within the article; in this order with the seed SPRING. */
	items: string[];
	policy: Partial<Policy>;
	/** In minutes from the start of the test. */
	opens?: number;
	closes?: number;
	/** Names of a class; left out where it is for free names. */
	roster?: string[];
}

const MINUTE = 60_000;
export const ITEMS = ['whose-court', 'heft', 'former-and-other', 'one-field-less'];
let article: Promise<Published> | undefined;

/** What publishing these items of the shipped article pins. */
export async function published(items: readonly string[]): Promise<Published> {
	article ??= readLibrary('questions').then(({ articles }) => {
		const { passage, items: all } = articles.get('uk-eu-defence')!;
		return { assignment: ID, passage, items: all, forms: [] };
	});
	const { items: all, passage } = await article;
	const chosen = items.map((local) => all.find(({ id }) => id === `uk-eu-defence/${local}`)!);
	const form = formOf(
		chosen.map(({ id }) => id),
		'SPRING' as never
	);
	return { assignment: ID, passage, items: chosen, forms: [form] };
}

export async function publish(store: Store, set: Set, what: Published, now: number): Promise<void> {
	const ofClass: Class | undefined = set.roster && {
		id: anId('class') as never,
		name: '10B English',
		teachers: [anId('teacher') as never],
		roster: set.roster.map((name, i) => ({ id: anId(`student-${i}`) as never, name })),
		createdAt: now
	};
	if (ofClass) await store.classes.create(ofClass.id, ofClass);
	const assignment: Assignment = anAssignment({
		title: 'In whose court? A quiz',
		...(ofClass && { class: ofClass.id }),
		policy: aPolicy(set.policy),
		window: {
			zone: 'Europe/London',
			...(set.opens !== undefined && { opensAt: now + set.opens * MINUTE }),
			...(set.closes !== undefined && { closesAt: now + set.closes * MINUTE })
		},
		state: { kind: 'published', publication: aPublication({ at: now, code: CODE }) },
		createdAt: now
	});
	await store.accounts.change(() => ({
		next: { ...NO_ACCOUNTS, teachers: { [assignment.teacher]: signedIn(assignment.teacher, now) } },
		result: undefined
	}));
	await store.assignments.create(ID, assignment);
	await store.published.create(ID, what);
	await store.work.create(ID);
}

/** Nobody can sign in as them: their password is none. */
const signedIn = (id: Teacher['id'], now: number): Teacher => ({
	...{ id, name: 'Ms Lee', role: 'owner', password: '', createdAt: now, devices: [] },
	sessions: [
		{
			...{ id: 'session', token: digestOf(TEACHER_TOKEN), shared: false },
			...{ startedAt: now, seenAt: now, confirmedAt: now }
		}
	]
});
