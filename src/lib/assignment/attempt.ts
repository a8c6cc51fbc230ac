import type { SentenceId } from '#lib/bank/passage.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import type { ItemResponse } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Form } from '#lib/quiz/form.ts';
import type { AssignmentId, Digest, Moment, ParticipantId, StudentId, TeacherId } from './ids.ts';

/** Who takes part in one assignment, and what they have given. */
export interface Work {
	assignment: AssignmentId;
	participants: ReadonlyMap<ParticipantId, Participant>;
	attempts: ReadonlyMap<AttemptId, AssignedAttempt>;
}

/** A student in one assignment. */
export interface Participant {
	id: ParticipantId;
	/** As it is shown; a second Ana is “Ana (2)”. */
	name: string;
	/** Whom of the roster it is; left out where the name is free. */
	student?: StudentId;
	joinedAt: Moment;
	/** The cookie of the device that may answer. */
	token: Digest;
	/** Cookies of devices that were taken over from: each may hand in what it had kept, and nothing else. */
	formerTokens: Digest[];
	/** What the browser that joined is known by, so that it does not join twice under one name. */
	device?: Digest;
	/** The code by which another device takes over: used once, and not after five wrong tries. */
	resume?: { digest: Digest; misses: number };
	/** A name of the roster that somebody else had claimed: the teacher says who it is. */
	waits?: boolean;
	/** Another student had joined under the same name. */
	alike?: boolean;
	extra?: Extra;
	/** A later end of the window, for this student alone. */
	closesAt?: Moment;
	/** How many attempts more than the policy gives. */
	moreAttempts: number;
	/** Taken out by the teacher: what was given stays, and is not counted. */
	removedAt?: Moment;
}

/** More time for a student: the limit is multiplied, and minutes are added. */
export interface Extra {
	factor: 1 | 1.25 | 1.5 | 2;
	minutes: number;
}

/** One student's run through a form. */
export interface AssignedAttempt {
	id: AttemptId;
	participant: ParticipantId;
	/** Which of the student's attempts it is, from 1. */
	number: number;
	/** Its items, and the seed that orders items and options. */
	form: Form;
	startedAt: Moment;
	/** Time given back where nobody could save: the server slept or was down, or its clock leapt. In milliseconds. */
	givenBack: number;
	/** In the order in which its items are asked (`inOrder`). */
	slots: Slot[];
	state: AttemptState;
	/** What was submitted before the teacher opened it again. */
	earlier: { submittedAt: Moment; slots: Slot[] }[];
}

export type AttemptState =
	| { kind: 'open' }
	/** By the student, by the server when its time had run out, or by the teacher. */
	| { kind: 'submitted'; at: Moment; by: 'student' | 'server' | 'teacher' };

/** What is kept for one question of an attempt. */
export interface Slot {
	/** How often it was saved; 0 where nothing was. */
	revision: number;
	value: SlotValue;
	savedAt?: Moment;
	/** For each tab that has saved it the last save, so that one sent twice is answered as it was. */
	saves: { tab: string; sequence: number; revision: number; savedAt: Moment }[];
	/** What came after the deadline: kept, and not counted unless the teacher accepts it. */
	late?: { value: SlotValue; at: Moment };
	/** What a device that was taken over from had kept, where it differs. */
	other?: { value: SlotValue; at: Moment };
	/** What a teacher has let count that did not, who and when, and what counted before. */
	accepted?: { which: 'late' | 'other'; at: Moment; by: TeacherId; before: SlotValue };
	/** What a teacher has given for what was written. It holds for as long as that stays as it was (`markingIn`). */
	marked?: Marking;
}

/** What a teacher has given for what a student wrote: points of the rubric, in its order. */
export interface Marking {
	points: PointId[];
	by: TeacherId;
	at: Moment;
	/** What was marked, word for word; '' where nothing was written. The marking holds for this and for nothing else. */
	text: string;
}

/** What a student has given for one question. */
export interface SlotValue {
	response?: ItemResponse;
	/** Where the policy asks how sure they are. */
	sure?: boolean;
	/** Where the policy asks for the sentence that proves a choice. */
	proof?: SentenceId[];
	/** To come back to. */
	flagged?: boolean;
}
