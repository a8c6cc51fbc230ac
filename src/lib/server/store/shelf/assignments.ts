import type { Assignment } from '#lib/assignment/assignment.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import type { Assignments } from '../store.ts';
import { Collection } from './collection.ts';

export class AssignmentCollection extends Collection<AssignmentId, Assignment> implements Assignments {
	/** They are all in memory, and a school has some thousands: a look at each takes less than keeping a table right. */
	async byCode(code: JoinCode): Promise<Assignment | undefined> {
		for (const assignment of this.shelf.inMemory(this.kind)) {
			const { state } = assignment;
			if (state.kind !== 'draft' && state.publication.code === code) return assignment;
		}
		return undefined;
	}
}
