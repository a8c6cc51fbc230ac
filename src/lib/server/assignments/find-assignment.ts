import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import { isId, type AssignmentId } from '#lib/assignment/ids.ts';
import { NOT_FOUND, shares, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';

/** An assignment that a teacher may see and change, with its class where it has one. */
export interface Mine {
	assignment: Assignment;
	class?: Class;
}

/**
 * The assignment, where the teacher made it or shares its class; `undefined` where there is none, or it is another’s. To own
 * the house gives no right over it.
 *
 * @param id as it stands in an address
 */
export async function findAssignment(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<Mine | undefined> {
	if (!isId(id)) return undefined;
	const assignment = await store.assignments.get(id as AssignmentId);
	if (assignment === undefined) return undefined;
	const ofClass = assignment.class && (await store.classes.get(assignment.class));
	if (assignment.teacher !== teacher.id && !(ofClass && shares(ofClass, teacher))) return undefined;
	return { assignment, ...(ofClass && { class: ofClass }) };
}

type Change<Why> = { kind: 'done'; next: Assignment } | { kind: 'refused'; why: Why };
export type Changed<Why> =
	{ kind: 'done'; assignment: Assignment } | { kind: 'refused'; why: Why } | NotFound;

/** Changes an assignment that is the teacher’s, as a pure function says. */
export async function changeAssignment<Why extends string>(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	change: (assignment: Assignment) => Change<Why>
): Promise<Changed<Why>> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const outcome = await deps.store.assignments.change<Changed<Why>>(mine.assignment.id, (current) => {
		// It went to another class meanwhile: who may change it is asked anew.
		if (current.class !== mine.assignment.class && current.teacher !== teacher.id)
			return { result: NOT_FOUND };
		const changed = change(current);
		return changed.kind === 'refused'
			? { result: changed }
			: { next: changed.next, result: { kind: 'done', assignment: changed.next } };
	});
	return outcome ?? NOT_FOUND;
}
