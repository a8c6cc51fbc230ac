import { act, type Refusal } from '#lib/assignment/acts.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import { chosenBy } from '#lib/assignment/plan.ts';
import type { Article } from '#lib/items/article.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { newJoinCode } from '../secrets.ts';
import { AlreadyThere } from '../store/store.ts';
import { changeAssignment, findAssignment } from './find-assignment.ts';

export type PublishedAs =
	| { kind: 'published'; code: JoinCode }
	/** There is no such quiz: why, in sentences. */
	| { kind: 'obstacles'; obstacles: string[] }
	| { kind: 'refused'; why: Refusal }
	| NotFound;

/**
 * Publishes a draft: its passage, items and forms are pinned as the bank has them now, and it gets a code that no other has. Every
 * step before the last can be done again, so that a publishing that was broken off leaves a draft; of two at once the first counts.
 */
export async function publish(deps: Deps, teacher: Asking, id: string): Promise<PublishedAs> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const { assignment } = mine;
	const code = await freeCode(deps);
	const tried = act(assignment, { kind: 'publish', code }, deps.store.now());
	if (tried.kind === 'refused') return tried;
	const article = deps.articles().get(assignment.article);
	if (article === undefined) return { kind: 'obstacles', obstacles: [sayGone(assignment)] };
	const chosen = chosenBy(assignment.plan, assignment.policy, article);
	if (chosen.obstacles.length > 0) return { kind: 'obstacles', obstacles: chosen.obstacles };
	await pin(deps, pinned(assignment, article, chosen));
	const done = await changeAssignment(deps, teacher, id, (current) =>
		act(current, { kind: 'publish', code }, deps.store.now())
	);
	return done.kind === 'done' ? { kind: 'published', code } : done;
}

/** What is said where the folder of its article is gone. */
export function sayGone({ article }: Pick<Assignment, 'article'>): string {
	return `There is no article “${article}” any more. Put its folder back, or begin with another.`;
}

function pinned(
	{ id }: Pick<Assignment, 'id'>,
	{ passage }: Pick<Article, 'passage'>,
	{ items, forms }: Pick<Published, 'items' | 'forms'>
): Published {
	return { assignment: id, passage, items, forms };
}

/** Writes what is pinned, and room for the work. Of what a publishing that was broken off has left, nothing stays but its place. */
async function pin({ store }: Pick<Deps, 'store'>, published: Published): Promise<void> {
	const { assignment: id } = published;
	await store.published.create(id, published).catch(async (error: unknown) => {
		if (!(error instanceof AlreadyThere)) throw error;
		const same = await store.published.change(id, (there) => ({ result: isSame(there, published) }));
		if (same) return;
		const { state } = (await store.assignments.get(id)) ?? {};
		if (state?.kind === 'draft') await store.published.change(id, () => ({ next: published, result: true }));
	});
	await store.work.create(id).catch((error: unknown) => {
		if (!(error instanceof AlreadyThere)) throw error;
	});
}

function isSame(a: Published, b: Published): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

async function freeCode(deps: Pick<Deps, 'store' | 'random'>): Promise<JoinCode> {
	for (;;) {
		const code = newJoinCode(deps);
		if ((await deps.store.assignments.byCode(code)) === undefined) return code;
	}
}
