import '#lib/items/all-types.ts';
import { randomBytes } from 'node:crypto';
import { writeAddress, firstAttemptOf } from '#lib/assignment/address.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Participant } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ParticipantId, TeacherId } from '#lib/assignment/ids.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import { startAttempt } from '#lib/assignment/starting.ts';
import { itemsOf } from '#lib/assignment/turns.ts';
import type { Article } from '#lib/items/article.ts';
import type { Item } from '#lib/items/types.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { readLibrary } from '#lib/server/library/library.ts';
import { digestOf, newId, newJoinCode, newToken } from '#lib/server/secrets.ts';
import { openOnDisk } from '#lib/server/store/open-on-disk.ts';
import type { Store } from '#lib/server/store/store.ts';

/** Students who sit one quiz, as they lie in the store before the server is started. */
export interface Sitting {
	assignment: AssignmentId;
	code: JoinCode;
	published: Published;
	students: Seated[];
}

export interface Seated {
	/** Of the attempt, as it stands in a path. */
	address: string;
	token: string;
	/** In the order in which they are asked. */
	items: Item[];
}

export interface Wanted {
	students?: number;
	items?: number;
	policy?: Partial<Assignment['policy']>;
	window?: Partial<Assignment['window']>;
	/** How many milliseconds ago each attempt began, by its place. */
	begunAgo?: (place: number) => number;
	/** Whether their attempts are under way. */
	begun?: boolean;
	/** Whose assignment it is; somebody's whom nobody knows, if left out. */
	teacher?: TeacherId;
	/** What an attempt has been given before. */
	given?: (attempt: AssignedAttempt, items: readonly Item[], place: number) => AssignedAttempt;
}

const ITEMS = 20;
const chance = { random: (bytes: number): Uint8Array => randomBytes(bytes) };

/** Opens a store that no server owns, puts something into it and closes it. */
export async function inStore<T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> {
	const store = await openOnDisk({
		folder,
		log: () => undefined,
		onFatal(_, why) {
			throw new Error(why);
		}
	});
	try {
		return await act(store);
	} finally {
		await store.close();
	}
}

/** Publishes items of the shipped bank, and lets students begin. */
export async function seat(store: Store, wanted: Wanted = {}, article?: Article): Promise<Sitting> {
	const { students: count = 30, items: size = ITEMS, begun = true, begunAgo, given } = wanted;
	const { passage, items } = article ?? (await shippedArticle());
	const now = store.now();
	const assignment = newId(chance) as AssignmentId;
	const code = newJoinCode(chance);
	const chosen = someOfEach(items, size);
	const form = formOf(
		chosen.map(({ id }) => id),
		'SPRING' as Seed
	);
	const published: Published = { assignment, passage, items: chosen, forms: [form] };
	const seated: Seated[] = [];
	const participants: Participant[] = [];
	const attempts: AssignedAttempt[] = [];
	for (let place = 0; place < count; place++) {
		const id = newId(chance) as ParticipantId;
		const token = newToken(chance);
		const startedAt = now - (begunAgo?.(place) ?? 0);
		participants.push({
			...{ id, name: `Student ${place + 1}`, joinedAt: startedAt, token: digestOf(token) },
			...{ formerTokens: [], moreAttempts: 0 }
		});
		const attempt = startAttempt(firstAttemptOf(id), { id }, { number: 1, form, now: startedAt });
		const asked = itemsOf(attempt, published);
		if (begun) attempts.push(given?.(attempt, asked, place) ?? attempt);
		seated.push({ address: writeAddress({ assignment, attempt: attempt.id }), token, items: asked });
	}
	await store.assignments.create(assignment, anAssignment(assignment, code, now, wanted));
	await store.published.create(assignment, published);
	await store.work.create(assignment);
	await store.work.change(assignment, () => ({ participants, attempts, result: undefined }));
	return { assignment, code, published, students: seated };
}

export async function shippedArticle(folder = 'questions'): Promise<Article> {
	const [article] = (await readLibrary(folder)).articles.values();
	if (article === undefined) throw new Error(`There is no article in ${folder}.`);
	return article;
}

function anAssignment(
	id: AssignmentId,
	code: JoinCode,
	now: number,
	{ policy, window, teacher = newId(chance) as TeacherId }: Wanted
): Assignment {
	return {
		id,
		title: 'In whose court?',
		article: 'uk-eu-defence',
		teacher,
		plan: { kind: 'drawn', blueprint: TWELVE, seed: 'SPRING' as Seed, onlyAssign: false },
		policy: {
			...{
				passage: 'open',
				attempts: 1,
				arrangement: 'same',
				confidence: false,
				evidence: false,
				most: 1500
			},
			feedback: { score: 'submission', marks: 'closed', keys: 'closed' },
			...policy
		},
		window: { zone: 'Europe/London', ...window },
		state: { kind: 'published', publication: { at: now, code, door: 'open', released: {} } },
		createdAt: now
	};
}

/** So many items, of as many types as there are. */
function someOfEach(items: readonly Item[], size: number): Item[] {
	const byType = new Map<string, Item[]>();
	for (const item of items)
		if (item.passage !== 'closed') byType.set(item.type, [...(byType.get(item.type) ?? []), item]);
	const rounds = Array.from({ length: items.length }, (_, round) =>
		[...byType.values()].flatMap((ofType) => ofType.slice(round, round + 1))
	);
	return rounds.flat().slice(0, size);
}
