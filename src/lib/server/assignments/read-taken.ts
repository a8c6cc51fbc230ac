import '#lib/items/all-types.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import { present } from '#lib/assignment/roster.ts';
import type { Student } from '#lib/assignment/class.ts';
import { NOT_FOUND, type Asking, type AskingGravely, type NotFound } from '../classes/find-class.ts';
import type { Unconfirmed } from '../accounts/permits.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** A published quiz with all that came of it, for whoever takes it away. Its item types have been brought. */
export interface TakenRead {
	kind: 'taken';
	assignment: Assignment;
	published: Published;
	work: Work;
	/** Of its class, without those who were taken off it; empty where it is for free names. */
	roster: readonly Student[];
	className?: string;
}

/** A draft is not there: nobody has taken it. */
export async function readTaken(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<TakenRead | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const { assignment, class: ofClass } = mine;
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	return {
		kind: 'taken',
		...{ assignment, published, work },
		roster: ofClass ? present(ofClass) : [],
		...(ofClass && { className: ofClass.name })
	};
}

/** The same for a file with names in it, which nobody carries off from a computer that was left alone. */
export async function takeNames(
	deps: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string
): Promise<TakenRead | NotFound | Unconfirmed> {
	const read = await readTaken(deps, teacher, id);
	return read.kind === 'taken' && !teacher.isConfirmed ? { kind: 'unconfirmed' } : read;
}
