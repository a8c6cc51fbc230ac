import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { AssignedAttempt, Extra, Participant } from './attempt.ts';
import type { Moment, ParticipantId } from './ids.ts';

/** What a teacher does for one student of an assignment. */
export type StudentAct =
	/** A factor of 1 and no minutes take it away again. */
	| { kind: 'extra'; extra: Extra }
	/** A later end of the window; without one, the end that holds for all. */
	| { kind: 'later'; closesAt?: Moment }
	/** One attempt more, and where the window has ended a later end with it. */
	| { kind: 'further'; closesAt?: Moment }
	/** What was left of its time, and so many minutes more. */
	| { kind: 'reopen'; attempt: AttemptId; minutes: number }
	| { kind: 'hand-in'; attempt: AttemptId }
	| { kind: 'rename'; name: string }
	/** The two are one: what this one gave becomes the other's. */
	| { kind: 'merge'; into: ParticipantId }
	| { kind: 'remove' }
	| { kind: 'bring-back' }
	/** For good, with all that was given. */
	| { kind: 'erase' }
	/** Who has claimed a name of the roster that was taken: the same student on another device, or somebody else. */
	| { kind: 'approve'; as: 'same' | 'other' }
	/** All that came late in an attempt, or that another device had kept. */
	| { kind: 'accept'; attempt: AttemptId; which: 'late' | 'other' };

export type StudentRefusal =
	| 'no-student'
	| 'no-attempt'
	| 'removed'
	| 'not-removed'
	| 'under-way'
	| 'not-under-way'
	| 'past'
	| 'name-taken'
	| 'name-wrong'
	| 'both-under-way'
	| 'not-waiting'
	| 'nothing-kept';

/** The students and attempts that an act leaves; all others stay. */
export interface WorkChange {
	participants?: Participant[];
	attempts?: AssignedAttempt[];
	/** Erased for good. */
	gone?: ParticipantId[];
}

export type StudentActed = { kind: 'done'; change: WorkChange } | { kind: 'refused'; why: StudentRefusal };
