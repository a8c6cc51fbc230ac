import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import type { Student } from './class.ts';
import type { ParticipantId } from './ids.ts';
import { givenCount } from './saving.ts';
import { keysOf, type Keys } from './keys.ts';
import { counted, markedOf, waitingIn } from './turns.ts';

/** What became of one attempt. */
export interface AttemptResult {
	attempt: AssignedAttempt;
	/** How many questions have something given, of how many. */
	given: number;
	of: number;
	/** Once it is submitted: by the keys that were pinned when the quiz was published, and what was regraded since. */
	score?: Score;
	/** Once it is submitted: how many answers wait to be marked, and are in no score. */
	waiting?: number;
	/** For how many questions something came after the deadline, or from a device that was taken over from, and does not count. */
	late: number;
	other: number;
	/** How often it was opened again. */
	reopened: number;
}

/** One student of the table. */
export interface StudentResult {
	participant: Participant;
	attempts: AttemptResult[];
}

/** How many have joined, work at it now, and have submitted an attempt and begun no other. */
export interface Tally {
	joined: number;
	working: number;
	finished: number;
}

export interface Results extends Tally {
	/** Those who have joined, by name. */
	students: StudentResult[];
	/** Those whom the teacher has taken out, by name. */
	removed: StudentResult[];
	/** Those of the roster who have not joined, in its order. */
	missing: Student[];
}

/** Of those whom the teacher has not taken out. */
export function tallyOf({ participants, attempts }: Pick<Work, 'participants' | 'attempts'>): Tally {
	const there = new Set(
		[...participants.values()].filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id)
	);
	const theirs = [...attempts.values()].filter(({ participant }) => there.has(participant));
	const working = new Set(
		theirs.filter(({ state }) => state.kind === 'open').map(({ participant }) => participant)
	);
	const begun = new Set(theirs.map(({ participant }) => participant));
	return { joined: there.size, working: working.size, finished: begun.size - working.size };
}

/**
 * The table of results. An item that the bank has changed since is marked as it was when the quiz was published.
 *
 * @param roster the students of its class; left out where it is for free names
 */
export function resultsOf(
	published: Pick<Published, 'items' | 'regrading'>,
	work: Pick<Work, 'participants' | 'attempts'>,
	roster: readonly Student[] = []
): Results {
	const keys = keysOf(published);
	const byStudent = new Map<ParticipantId, AssignedAttempt[]>();
	for (const attempt of work.attempts.values())
		byStudent.set(attempt.participant, [...(byStudent.get(attempt.participant) ?? []), attempt]);
	const all = [...work.participants.values()]
		.sort((a, b) => byName.compare(a.name, b.name) || a.joinedAt - b.joinedAt)
		.map((participant) => ({
			participant,
			attempts: (byStudent.get(participant.id) ?? [])
				.sort((a, b) => a.number - b.number)
				.map((attempt) => resultOf(attempt, keys))
		}));
	const students = all.filter(({ participant }) => participant.removedAt === undefined);
	const there = new Set(students.map(({ participant }) => participant.student));
	return {
		students,
		removed: all.filter(({ participant }) => participant.removedAt !== undefined),
		missing: roster.filter(({ id, removedAt }) => removedAt === undefined && !there.has(id)),
		...tallyOf(work)
	};
}

/** How names stand in a list: as a reader of English expects, and “Ana 2” before “Ana 10”. */
export const byName = new Intl.Collator('en-GB', { numeric: true });

function resultOf(attempt: AssignedAttempt, keys: Keys): AttemptResult {
	const marked = attempt.state.kind === 'submitted' ? counted(markedOf(attempt, keys)) : undefined;
	const waiting = marked ? waitingIn(marked) : 0;
	return {
		attempt,
		given: givenCount(attempt),
		of: attempt.slots.length,
		...(marked && { score: scoreOf(marked) }),
		...(waiting > 0 && { waiting }),
		late: attempt.slots.filter(({ late }) => late !== undefined).length,
		other: attempt.slots.filter(({ other }) => other !== undefined).length,
		reopened: attempt.earlier.length
	};
}

/** Which of the pinned items the bank has otherwise now, and which it has no more. */
export function editedSince(
	pinned: readonly Pick<Item, 'id' | 'revision'>[],
	bank: readonly Pick<Item, 'id' | 'revision'>[]
): { edited: ItemId[]; gone: ItemId[] } {
	const now = new Map(bank.map(({ id, revision }) => [id, revision]));
	return {
		edited: pinned.flatMap(({ id, revision }) => (now.has(id) && now.get(id) !== revision ? [id] : [])),
		gone: pinned.flatMap(({ id }) => (now.has(id) ? [] : [id]))
	};
}
