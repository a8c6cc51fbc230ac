import type { Assignment } from '#lib/assignment/assignment.ts';
import { sayMany } from '#lib/assignment/places.ts';
import { assignable, chosenBy, type Chosen } from '#lib/assignment/plan.ts';
import { warningsOf } from '#lib/assignment/warnings.ts';
import type { Article } from '#lib/items/article.ts';
import { classesOf, NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';
import { sayGone } from './publish.ts';

/** A draft, what it comes to with the bank as it is, and for whom it could be. */
export interface DraftRead {
	kind: 'draft';
	assignment: Assignment;
	/** Left out where its folder is gone. */
	article?: Article;
	chosen: Chosen;
	warnings: string[];
	/** The teacher’s classes that are not archived, and its own. */
	classes: { id: string; name: string }[];
}

export async function readDraft(
	deps: Pick<Deps, 'store' | 'articles'>,
	teacher: Asking,
	id: string
): Promise<DraftRead | { kind: 'published' } | NotFound> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const { assignment } = mine;
	if (assignment.state.kind !== 'draft') return { kind: 'published' };
	const article = deps.articles().get(assignment.article);
	const chosen: Chosen = article
		? chosenBy(assignment.plan, assignment.policy, article)
		: { forms: [], items: [], obstacles: [sayGone(assignment)] };
	const classes = await classesOf(deps, teacher);
	return {
		kind: 'draft',
		assignment,
		...(article && { article }),
		chosen,
		warnings: [
			...(chosen.items.length > 0 ? warningsOf(assignment, chosen.items) : []),
			...[sayMany(assignment.policy.most)].filter((each) => each !== undefined)
		],
		classes: classes
			.filter((each) => each.archivedAt === undefined || each.id === assignment.class)
			.map(({ id: ofClass, name }) => ({ id: ofClass, name }))
	};
}

/** All that could be picked for a draft by hand, and what is in it now. */
export async function readPicking(
	deps: Pick<Deps, 'store' | 'articles'>,
	teacher: Asking,
	id: string
): Promise<(DraftRead & { article: Article; pool: Article['items'] }) | NotFound> {
	const read = await readDraft(deps, teacher, id);
	if (read.kind !== 'draft' || read.article === undefined) return NOT_FOUND;
	return { ...read, article: read.article, pool: assignable(read.article.items) };
}
