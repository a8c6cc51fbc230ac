import '#lib/items/all-types.ts';
import type { AssignedAttempt, Participant } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ParticipantId, TeacherId } from '#lib/assignment/ids.ts';
import type { Article } from '#lib/items/article.ts';
import type { ItemId } from '#lib/items/item.ts';
import { NO_ACCOUNTS, type Teacher } from '#lib/server/accounts/account.ts';
import type { Deps } from '#lib/server/deps.ts';
import { createDraft } from '#lib/server/assignments/create-draft.ts';
import { publish } from '#lib/server/assignments/publish.ts';
import { SKILLS } from '#lib/bank/skill.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { startAttempt } from '#lib/assignment/starting.ts';
import { submit } from '#lib/assignment/saving.ts';
import { anId, aParticipant } from './assignment.ts';
import { anItem } from './item.ts';
import { aPassage } from './passage.ts';
import { rightResponse } from './response.ts';
import { aStore, type TestStore } from './store.ts';

/** A teacher who asks, and has typed the password of late: `aTeacher('ana')`. */
export const aTeacher = (name: string): { id: TeacherId; isConfirmed: boolean } => ({
	...{ id: anId(name) as TeacherId, isConfirmed: true }
});

/** The ferry, with three questions of each skill that may be given out, and one that is for practice alone. */
export function anArticle(given: Partial<Article> = {}): Article {
	const items = SKILLS.flatMap((skill, s) =>
		[0, 1, 2].map((i) =>
			anItem({
				type: 'single-choice',
				id: `ferry/${skill}-${i}`,
				skill,
				use: i === 0 ? 'both' : 'assign',
				difficulty: 3,
				paragraph: ((s + i) % 3) + 1
			})
		)
	);
	const own = anItem({ type: 'single-choice', id: 'ferry/own', use: 'practice' });
	return { id: 'ferry', passage: aPassage(), items: [...items, own], vocabulary: [], ...given };
}

export interface Teaching extends TestStore {
	deps: Deps;
	/** Changes what the bank of the ferry has, as when its folder was edited and the server started anew. */
	setArticles(articles: Article[]): void;
}

/** A store with three teachers, and a library with the ferry. */
export async function teaching(): Promise<Teaching> {
	const test = await aStore();
	let articles = new Map([['ferry', anArticle()]]);
	const teachers = ['owner', 'ana', 'ben'].map((name): [TeacherId, Teacher] => [
		aTeacher(name).id,
		{
			id: aTeacher(name).id,
			name,
			role: name === 'owner' ? 'owner' : 'teacher',
			password: '',
			createdAt: 0,
			sessions: [],
			devices: []
		}
	]);
	await test.store.accounts.change(() => ({
		next: { ...NO_ACCOUNTS, teachers: Object.fromEntries(teachers) },
		result: undefined
	}));
	return {
		...test,
		deps: {
			store: test.store,
			random: test.random,
			articles: () => articles
		},
		setArticles: (given) => (articles = new Map(given.map((each) => [each.id, each])))
	};
}

/** A draft on the ferry. */
export async function aDraft(
	{ deps }: Teaching,
	teacher = aTeacher('ana'),
	forClass = ''
): Promise<AssignmentId> {
	const created = await createDraft(deps, teacher, { article: 'ferry', zone: 'Europe/London', forClass });
	if (created.kind !== 'created') throw new Error('There is no article “ferry”.');
	return created.id;
}

/** A quiz on the ferry that is published and open. */
export async function aPublished(
	test: Teaching,
	teacher = aTeacher('ana'),
	forClass = ''
): Promise<AssignmentId> {
	const id = await aDraft(test, teacher, forClass);
	const published = await publish(test.deps, teacher, id);
	if (published.kind !== 'published') throw new Error(`Not published: ${published.kind}.`);
	return id;
}

/** A student who has joined, and answered all of it rightly where they have submitted. */
export async function aTaker(
	{ store }: Teaching,
	assignment: AssignmentId,
	name: string,
	given: Partial<Participant> & { submits?: boolean; begins?: boolean } = {}
): Promise<{ id: ParticipantId; attempt: AttemptId }> {
	const { submits = false, begins = submits, ...rest } = given;
	const participant = aParticipant({
		id: anId(name) as ParticipantId,
		name,
		joinedAt: store.now(),
		token: `token-of-${name}` as never,
		...rest
	});
	const published = (await store.published.get(assignment))!;
	const [form] = published.forms;
	const items = new Map(published.items.map((item) => [item.id, item]));
	const attempt = anId(`attempt-${name}`) as AttemptId;
	const begun = startAttempt(attempt, participant, { number: 1, form: form!, now: store.now() });
	const answered: AssignedAttempt = {
		...begun,
		slots: inOrder(form!).map((id: ItemId, i) => ({
			...begun.slots[i]!,
			revision: 1,
			value: { response: rightResponse(items.get(id)!) }
		}))
	};
	await store.work.change(assignment, () => ({
		participants: [participant],
		attempts: submits ? [submit(answered, 'student', store.now())] : begins ? [begun] : [],
		result: undefined
	}));
	return { id: participant.id, attempt };
}
