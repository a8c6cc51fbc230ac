import type { Assignment } from '#lib/assignment/assignment.ts';
import { duplicate } from '#lib/assignment/acts.ts';
import { USUAL_POLICY, usualWindow } from '#lib/assignment/defaults.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { isZone } from '#lib/assignment/local-time.ts';
import { usualPlan } from '#lib/assignment/plan.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { findClass, NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { newId, newLetters } from '../secrets.ts';
import { findAssignment } from './find-assignment.ts';

export type Created = { kind: 'created'; id: AssignmentId } | NotFound;

const SEED_LETTERS = 8;
export const newSeed = (deps: Pick<Deps, 'random'>): Seed => newLetters(deps, SEED_LETTERS) as Seed;

/**
 * A quiz on an article, with everything filled in: it could be published as it is.
 *
 * @param zone where the teacher is, as their browser says; the server’s own where it says nothing that can be used
 * @param forClass a class that it is for from the first; one that is not the teacher’s is left out
 */
export async function createDraft(
	deps: Deps,
	teacher: Asking,
	{ article, zone, forClass = '' }: { article: string; zone: string; forClass?: string }
): Promise<Created> {
	const found = deps.articles().get(article);
	if (found === undefined) return NOT_FOUND;
	const ofClass = await findClass(deps, teacher, forClass);
	const draft: Assignment = {
		id: newId(deps) as AssignmentId,
		title: found.passage.title,
		article,
		teacher: teacher.id,
		...(ofClass && { class: ofClass.id }),
		plan: usualPlan(found, newSeed(deps)),
		policy: USUAL_POLICY,
		window: usualWindow(isZone(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone),
		state: { kind: 'draft' },
		createdAt: deps.store.now()
	};
	await deps.store.assignments.create(draft.id, draft);
	return { kind: 'created', id: draft.id };
}

/** A draft of the teacher’s own that asks the same on the same terms. */
export async function duplicateAssignment(deps: Deps, teacher: Asking, id: string): Promise<Created> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const copy = duplicate(mine.assignment, {
		id: newId(deps) as AssignmentId,
		teacher: teacher.id,
		now: deps.store.now()
	});
	await deps.store.assignments.create(copy.id, copy);
	return { kind: 'created', id: copy.id };
}
