import type { Assignment } from '#lib/assignment/assignment.ts';
import { chosenBy } from '#lib/assignment/plan.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { selects } from '#lib/items/registry.ts';
import type { Item, ShownItem } from '#lib/items/types.ts';
import type { Skill } from '#lib/bank/skill.ts';
import { inOrder, show, type Form } from '#lib/quiz/form.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** One question of a quiz as a student is asked it: no key, no reason, no proof. */
export interface PreviewRead {
	kind: 'preview';
	title: string;
	policy: Assignment['policy'];
	/** Which of how many, from 1. */
	question: number;
	of: number;
	/** Which form, from 0, of how many. */
	form: number;
	forms: number;
	shown: ShownItem;
	skill: Skill;
	/** Whether sentences of the passage are chosen to answer it. */
	selects: boolean;
	/** Left out where students do not see it beside the questions. */
	passage?: Passage;
}

/**
 * @param place which question, from 1, and of which form, from 0; what is not there is the first
 */
export async function readPreview(
	deps: Pick<Deps, 'store' | 'articles'>,
	teacher: Asking,
	id: string,
	place: { question: number; form: number }
): Promise<PreviewRead | NotFound> {
	const mine = await findAssignment(deps, teacher, id);
	const asked = mine && (await askedIn(deps, mine.assignment));
	if (mine === undefined || asked === undefined) return NOT_FOUND;
	const { title, policy } = mine.assignment;
	const form = asked.forms[place.form] ?? asked.forms[0];
	if (form === undefined) return NOT_FOUND;
	const items = new Map(asked.items.map((item) => [item.id, item]));
	const ids = inOrder(form);
	const question = place.question >= 1 && place.question <= ids.length ? place.question : 1;
	const item = items.get(ids[question - 1]!);
	if (item === undefined) return NOT_FOUND;
	return {
		kind: 'preview',
		title,
		policy,
		question,
		of: ids.length,
		form: asked.forms.indexOf(form),
		forms: asked.forms.length,
		shown: show(item, form.seed),
		skill: item.skill,
		selects: selects(item),
		...(policy.passage === 'open' && { passage: asked.passage })
	};
}

/** What was pinned, and of a draft what would be. */
async function askedIn(
	{ store, articles }: Pick<Deps, 'store' | 'articles'>,
	assignment: Assignment
): Promise<{ items: Item[]; forms: Form[]; passage: Passage } | undefined> {
	if (publicationOf(assignment)) return store.published.get(assignment.id);
	const article = articles().get(assignment.article);
	return article && { ...chosenBy(assignment.plan, assignment.policy, article), passage: article.passage };
}
