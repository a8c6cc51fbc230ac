import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Kind } from '../kinds/kind.ts';
import { admitAttempt, changedWork } from '../kinds/work.ts';
import type { News } from '../news.ts';
import type { Forgetting } from './forgetting.ts';
import type { Shelf } from './shelf.ts';
import type { Changed, WorkChanged, WorkStore } from '../store.ts';

/** The students of each assignment and their attempts. */
export class WorkCollection implements WorkStore {
	/** Attempts that an act was handed whole, and may have kept. */
	readonly #shown = new WeakSet<Work['attempts']>();

	constructor(
		private readonly shelf: Shelf,
		private readonly forgetting: Forgetting,
		private readonly kind: Kind<Work>,
		private readonly news: News
	) {}

	async get(assignment: AssignmentId): Promise<Work | undefined> {
		return (await this.shelf.find(this.kind, assignment))?.get();
	}

	create(assignment: AssignmentId): Promise<void> {
		return this.shelf.create(this.kind, assignment, {
			assignment,
			participants: new Map(),
			attempts: new Map()
		});
	}

	async change<R>(assignment: AssignmentId, act: (work: Work) => WorkChanged<R>): Promise<R | undefined> {
		const told = { isChanged: false };
		const result = await this.forgetting.change(this.kind, assignment, (work) => {
			this.#shown.add(work.attempts);
			const changed = changedWork(work, act(work));
			told.isChanged = changed.next !== undefined;
			return changed;
		});
		if (told.isChanged) this.news.tell({ kind: 'work', assignment });
		return result;
	}

	async changeAttempt<R>(
		assignment: AssignmentId,
		id: AttemptId,
		act: (attempt: AssignedAttempt, participant: Participant) => Changed<AssignedAttempt, R>
	): Promise<R | undefined> {
		const told = { isChanged: false };
		const result = await this.shelf.change<Work, R | undefined>(this.kind, assignment, (work, durable) => {
			const attempt = work.attempts.get(id);
			if (attempt === undefined) return { result: undefined };
			const { next, result } = act(attempt, work.participants.get(attempt.participant)!);
			told.isChanged = next !== undefined;
			if (next === undefined) return { result };
			if (next.id !== id || next.participant !== attempt.participant)
				throw new Error('An attempt has changed its id, or whose it is.');
			// Made by others that share the write, and seen by nobody: a copy of all attempts for each save would cost more than it.
			const isOurs = work.attempts !== durable.attempts && !this.#shown.has(work.attempts);
			if (!isOurs) return changedWork(work, { attempts: [next], result });
			admitAttempt(next, attempt);
			(work.attempts as Map<AttemptId, AssignedAttempt>).set(id, next);
			return { next: work, result };
		});
		if (told.isChanged) this.news.tell({ kind: 'work', assignment });
		return result;
	}

	async erase(assignment: AssignmentId): Promise<void> {
		await this.shelf.erase(this.kind, assignment);
		this.news.tell({ kind: 'work', assignment });
	}
}
