import { act, type Act, type Refusal } from '#lib/assignment/acts.ts';
import type { Unconfirmed } from '../accounts/permits.ts';
import type { Asking, AskingGravely, NotFound } from '../classes/find-class.ts';
import { eraseAssignment } from '../classes/erase.ts';
import { NOT_FOUND } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { changeAssignment, findAssignment, type Changed } from './find-assignment.ts';

/** Publishing pins what is asked, and is a use case of its own. */
export type OtherAct = Exclude<Act, { kind: 'publish' }>;

/** Does with an assignment what its teacher wants, where that can be done. */
export function actOnAssignment(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	did: OtherAct
): Promise<Changed<Refusal>> {
	return changeAssignment(deps, teacher, id, (assignment) => act(assignment, did, deps.store.now()));
}

export type ErasedNow = { kind: 'erased' } | { kind: 'refused'; why: 'not-binned' } | Unconfirmed | NotFound;

/** Erases what is in the bin, before its time there is over. */
export async function eraseFromBin(
	deps: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string
): Promise<ErasedNow> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	if (mine.assignment.binnedAt === undefined) return { kind: 'refused', why: 'not-binned' };
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	await eraseAssignment(deps, mine.assignment.id);
	return { kind: 'erased' };
}
