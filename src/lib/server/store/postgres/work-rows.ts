import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import { isId, type AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { lineOf } from '../document/line.ts';
import { documentName } from '../document/document-file.ts';
import type { Kind } from '../kinds/kind.ts';
import { admitAttempt, admitParticipant, attemptText, changedWork } from '../kinds/work.ts';
import type { Changed, WorkChanged, WorkStore } from '../store.ts';
import type { Bundles } from './bundles.ts';
import type { Left } from './rehearsal.ts';
import { valueOf, type Rows } from './row.ts';

/** A row for each student and each attempt; what stands in them has the schema of the work. */
export function rowKinds({ schema }: Kind<Work>): {
	participant: Kind<Participant>;
	attempt: Kind<AssignedAttempt>;
} {
	return {
		participant: part('participant', schema, admitParticipant, JSON.stringify),
		attempt: part('attempt', schema, admitAttempt, attemptText)
	};
}

function part<T extends { id: string }>(
	name: string,
	schema: number,
	admit: (value: T) => void,
	write: (value: T) => string
): Kind<T> {
	return {
		...{ name, schema, admit },
		text: (value) => [lineOf(Buffer.from(write(value)))],
		read(data) {
			admit(data as T);
			return data as T;
		},
		idOf: ({ id }) => id
	};
}

/** The students of each assignment and their attempts, a bundle for each. */
export class WorkRows implements WorkStore {
	readonly #participant: Kind<Participant>;
	readonly #attempt: Kind<AssignedAttempt>;
	/** Made once for what is known, and handed out until that changes. */
	readonly #made = new WeakMap<Rows, Work>();

	constructor(
		private readonly bundles: Bundles,
		private readonly kind: Kind<Work>
	) {
		({ participant: this.#participant, attempt: this.#attempt } = rowKinds(kind));
	}

	async get(assignment: AssignmentId): Promise<Work | undefined> {
		const rows = await this.#bundle(assignment).look();
		if (rows === undefined) return undefined;
		const work = this.#made.get(rows) ?? workIn(assignment, rows);
		this.#made.set(rows, work);
		return work;
	}

	async create(assignment: AssignmentId): Promise<void> {
		if (!isId(assignment)) throw new Error(`${String(assignment)} is no id for a work.`);
		await this.#bundle(assignment).make(this.kind);
	}

	change<R>(assignment: AssignmentId, act: (work: Work) => WorkChanged<R>): Promise<R | undefined> {
		return this.#bundle(assignment).change((rows) => this.#left(workIn(assignment, rows), act));
	}

	changeAttempt<R>(
		assignment: AssignmentId,
		id: AttemptId,
		act: (attempt: AssignedAttempt, participant: Participant) => Changed<AssignedAttempt, R>
	): Promise<R | undefined> {
		const name = documentName(this.#attempt, id);
		return this.#bundle(assignment).change((rows): Left<R | undefined> => {
			const row = rows.get(name);
			if (row === undefined) return { result: undefined };
			const attempt = valueOf(row) as AssignedAttempt;
			const whose = documentName(this.#participant, attempt.participant);
			const { next, result } = act(attempt, valueOf(rows.get(whose)!) as Participant);
			if (next === undefined) return { result };
			if (next.id !== id || next.participant !== attempt.participant)
				throw new Error('An attempt has changed its id, or whose it is.');
			admitAttempt(next, attempt);
			return { puts: [{ kind: this.#attempt, value: next }], needs: [whose], result };
		}, name);
	}

	erase(assignment: AssignmentId): Promise<void> {
		return this.#bundle(assignment).erase();
	}

	#left<R>(work: Work, act: (work: Work) => WorkChanged<R>): Left<R> {
		const changed = act(work);
		const { next, result } = changedWork(work, changed);
		if (next === undefined) return { result };
		const { participants = [], attempts = [], gone = [] } = changed;
		const touched = new Set([...gone, ...participants.map(({ id }) => id)]);
		const theirs = [...work.attempts.values()].filter(({ participant }) => touched.has(participant));
		const nameOf = ({ id }: AssignedAttempt): string => documentName(this.#attempt, id);
		return {
			puts: [
				...participants
					.filter(({ id }) => next.participants.has(id))
					.map((value) => ({ kind: this.#participant, value })),
				...attempts.filter(({ id }) => next.attempts.has(id)).map((value) => ({ kind: this.#attempt, value }))
			],
			gone: [
				...gone.map((id) => documentName(this.#participant, id)),
				...theirs.filter(({ participant }) => gone.includes(participant)).map(nameOf)
			],
			// A save that was on its way while somebody was changed has seen who they were: it comes before or is run again.
			needs: theirs.map(nameOf),
			result
		};
	}

	#bundle(assignment: AssignmentId) {
		return this.bundles.find(documentName(this.kind, assignment));
	}
}

/** @throws DamagedDocument where one of them cannot be read: without it the others would tell something else */
function workIn(assignment: AssignmentId, rows: Rows): Work {
	const participants = new Map<Participant['id'], Participant>();
	const attempts = new Map<AttemptId, AssignedAttempt>();
	for (const [, row] of rows)
		if (row.kind.name === 'participant') {
			const value = valueOf(row) as Participant;
			participants.set(value.id, value);
		} else {
			const value = valueOf(row) as AssignedAttempt;
			attempts.set(value.id, value);
		}
	return { assignment, participants, attempts };
}
