import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { admitAttempt, admitParticipant, workKind } from './kinds/work.ts';
import type { Shelf } from './shelf.ts';
import type { Changed, WorkChanged, WorkStore } from './store.ts';

/** The students of each assignment and their attempts. */
export class WorkCollection implements WorkStore {
	constructor(private readonly shelf: Shelf) {}

	async get(assignment: AssignmentId): Promise<Work | undefined> {
		return (await this.shelf.find(workKind, assignment))?.get();
	}

	create(assignment: AssignmentId): Promise<void> {
		return this.shelf.create(workKind, assignment, {
			assignment,
			participants: new Map(),
			attempts: new Map()
		});
	}

	change<R>(assignment: AssignmentId, act: (work: Work) => WorkChanged<R>): Promise<R | undefined> {
		return this.shelf.change(workKind, assignment, (work) => applied(work, act(work)));
	}

	changeAttempt<R>(
		assignment: AssignmentId,
		id: AttemptId,
		act: (attempt: AssignedAttempt, participant: Participant) => Changed<AssignedAttempt, R>
	): Promise<R | undefined> {
		return this.shelf.change(workKind, assignment, (work) => {
			const attempt = work.attempts.get(id);
			if (attempt === undefined) return { result: undefined };
			const { next, result } = act(attempt, work.participants.get(attempt.participant)!);
			if (next === undefined) return { result };
			if (next.id !== id || next.participant !== attempt.participant)
				throw new Error('An attempt has changed its id, or whose it is.');
			return applied(work, { attempts: [next], result });
		});
	}

	erase(assignment: AssignmentId): Promise<void> {
		return this.shelf.erase(workKind, assignment);
	}
}

/** The work with what was changed in it; all that was not is shared with the old one. */
function applied<R>(
	work: Work,
	{ participants = [], attempts = [], gone = [], result }: WorkChanged<R>
): Changed<Work, R> {
	if (participants.length + attempts.length + gone.length === 0) return { result };
	participants.forEach(admitParticipant);
	attempts.forEach(admitAttempt);
	const next = { participants: new Map(work.participants), attempts: new Map(work.attempts) };
	for (const each of participants) next.participants.set(each.id, each);
	for (const each of attempts) next.attempts.set(each.id, each);
	for (const id of gone) next.participants.delete(id);
	if (gone.length > 0)
		for (const [id, { participant }] of next.attempts)
			if (gone.includes(participant)) next.attempts.delete(id);
	for (const { id, participant } of attempts)
		if (!next.participants.has(participant) && !gone.includes(participant))
			throw new Error(`Attempt ${id} is nobody’s.`);
	return { next: { assignment: work.assignment, ...next }, result };
}
