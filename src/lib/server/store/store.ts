import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { AssignmentId, ClassId, Moment, ParticipantId } from '#lib/assignment/ids.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Accounts } from '../accounts/account.ts';
import type { OperatorNotes } from '../accounts/operator-note.ts';
import type { MissCounter } from '../limits/miss-counter.ts';
import type { MissTerms } from '../limits/misses.ts';
import type { News } from './news.ts';

/**
 * Everything that the server remembers. What a promise here resolves to is durable: it survives the power going off the
 * moment after. Values are never changed in place; whoever changes something hands back a new value that shares what stays.
 *
 * A function that is handed to `change` is pure and does not wait: it may be run more than once, and on a state that is newer
 * than any that was read before. Where it throws, nothing is changed, and `change` rejects with what it threw.
 */
export interface Store {
	/** The time that counts: never behind what is written, pulled forward and never back. */
	now(): Moment;
	readonly accounts: OneDocument<Accounts>;
	readonly classes: Documents<ClassId, Class>;
	readonly assignments: Assignments;
	readonly published: Documents<AssignmentId, Published>;
	readonly work: WorkStore;
	readonly news: News;
	/** Where whoever runs it leaves notes; left out where that is a folder beside the documents. */
	readonly notes?: OperatorNotes;
	/** Counts misses under a name, at all instances together. To be asked for once for each name. */
	misses(counter: string, terms: MissTerms): MissCounter;
	/** What its owner should know: documents that are damaged or missing, leaps of the clock. */
	troubles(): readonly Trouble[];
	/**
	 * Told of each leap of the clock, before `now` has given anyone a time behind it; and, once it listens, of the time that the
	 * server was down before it started. Until the listener has resolved, a leap may be told again after a restart: `at` tells
	 * whether it is the same. @returns what ends it
	 */
	onLeap(listener: LeapListener): () => void;
	/** Which clock is right, where a `clock-in-doubt` asks: until it is answered nothing may be opened or closed by time. */
	settleClock(right: 'wall' | 'written'): Promise<void>;
	/** How it stands, for whoever runs it. It may be asked every second: what was found is told again for a few. */
	standing(): Promise<Standing>;
	/** Keeps a copy of an assignment's documents as they are now, beside those that are made every hour: when it closes. */
	backup(assignment: AssignmentId): Promise<void>;
	/** Finishes what is being written, and lets another process own it. */
	close(): Promise<void>;
}

/** What a change leaves: a new value or the old one, and what its caller wants to know. */
export interface Changed<T, R> {
	/** Left out where nothing changes; then nothing is written. */
	next?: T;
	result: R;
}

export interface OneDocument<T> {
	/** As this process knows it. */
	get(): T;
	/** As it is now, also where another process has changed it; `get` is no older from then on. */
	fresh(): Promise<T>;
	change<R>(act: (current: T) => Changed<T, R>): Promise<R>;
}

export interface Documents<Id extends string, T> {
	/** `undefined` where there is none; @throws DamagedDocument where there is one that cannot be read */
	get(id: Id): Promise<T | undefined>;
	/** All that can be read, in the order of their ids. Not for `published`, whose documents are large. */
	all(): Promise<T[]>;
	/** @throws where there is one already */
	create(id: Id, value: T): Promise<void>;
	/** `undefined` where there is none. */
	change<R>(id: Id, act: (current: T) => Changed<T, R>): Promise<R | undefined>;
	/** For good: the document and its backups. Nothing happens where there is none. */
	erase(id: Id): Promise<void>;
}

export interface Assignments extends Documents<AssignmentId, Assignment> {
	/** The one that has this code, if any has or had it. */
	byCode(code: JoinCode): Promise<Assignment | undefined>;
}

/** The students of an assignment and their attempts. It is there once the assignment is published. */
export interface WorkStore {
	/** `undefined` where there is none. */
	get(assignment: AssignmentId): Promise<Work | undefined>;
	create(assignment: AssignmentId): Promise<void>;
	/** `undefined` where there is none. */
	change<R>(assignment: AssignmentId, act: (work: Work) => WorkChanged<R>): Promise<R | undefined>;
	/**
	 * The same for one attempt and the student whose it is, which is all that a save needs: an adapter need not touch the
	 * others. `undefined` where there is no such attempt.
	 */
	changeAttempt<R>(
		assignment: AssignmentId,
		attempt: AttemptId,
		act: (attempt: AssignedAttempt, participant: Participant) => Changed<AssignedAttempt, R>
	): Promise<R | undefined>;
	erase(assignment: AssignmentId): Promise<void>;
}

/** Those that are new or changed, by their ids; all others stay. */
export interface WorkChanged<R> {
	participants?: readonly Participant[];
	attempts?: readonly AssignedAttempt[];
	/** Erased for good, with their attempts. */
	gone?: readonly ParticipantId[];
	result: R;
}

export type Trouble =
	/** Left alone, never written over. */
	| { kind: 'damaged' | 'missing'; document: string; why: string; restore: string }
	/** A document that the index did not know; it was taken in. */
	| { kind: 'adopted'; document: string }
	/** A write that was never finished; it was removed. Or a folder of an earlier owner; it was left. */
	| { kind: 'left-over'; file: string }
	/** Its backup could not be made, or be rid of somebody who was erased; it is tried again. */
	| { kind: 'no-backup'; document: string; why: string }
	| ({ kind: 'leap' } & Leap)
	/** The clock was set back by so many milliseconds; `now` went on as if it had not been. */
	| { kind: 'set-back'; at: Moment; by: number }
	/** A time that was written is more than a day ahead of the wall's: one of the two is wrong. */
	| { kind: 'clock-in-doubt'; written: Moment; wall: Moment; document: string };

/** How a store stands. Nothing in it is anybody’s name or secret. */
export interface Standing {
	/** Which store it is. */
	kind: 'lowdb' | 'postgres';
	/** Why nothing can be written now, in a word or two; left out where it can, which has just been tried. */
	refuses?: string;
	documents: number;
	/** Of the documents, without their backups. */
	bytes: number;
	/** How many more bytes the disk takes; left out where that cannot be told. */
	room?: number;
	/** Of the newest copy that the store has made by itself; left out where there is none. */
	backupAt?: Moment;
	/** When it last showed others that it lives. */
	beatAt: Moment;
}

/** Time in which nobody could save, or that never was: the clock was set, the machine slept, the server was down. */
export interface Leap {
	at: Moment;
	/** Milliseconds by which `now` went on without the server. */
	by: number;
	of: 'clock' | 'sleep' | 'restart';
}

export type LeapListener = (leap: Leap) => void | Promise<void>;

/** A document that is there and cannot be read, or that should be there. The others stand. */
export class DamagedDocument extends Error {
	/** @param restore the command that brings it back */
	constructor(
		readonly kind: 'damaged' | 'missing',
		readonly document: string,
		readonly why: string,
		readonly restore: string
	) {
		super(`${document}.json: ${why}. To bring it back: ${restore}`);
	}
}

/** A document that a newer Courtside has written. It is not touched, and the older one does not start. */
export class NewerDocument extends Error {
	constructor(
		readonly document: string,
		readonly schema: number
	) {
		super(`${document} was written by a newer Courtside (schema ${schema}).`);
	}
}

/** There is one with this id already, or something that cannot be read stands in its place. */
export class AlreadyThere extends Error {
	constructor(readonly document: string) {
		super(`${document} is there already.`);
	}
}

/** Nothing is acknowledged any more: it was closed, another process owns the data, or the disk failed. The process ends. */
export class StoreStopped extends Error {}

/** Why the store was not opened, in words for whoever runs it. */
export class CannotStart extends Error {
	/** @param code how the process should end, as in sysexits.h */
	constructor(
		readonly code: number,
		why: string
	) {
		super(why);
	}
}

/**
 * The disk is full or read-only, and what was there stands; or PostgreSQL does not answer, and what was being written when it was
 * lost may be there after all. It may be tried again.
 */
export class StorageFull extends Error {
	constructor(readonly code: string) {
		super(`Nothing can be written (${code}).`);
	}
}

/** What it stands on cannot be reached, nor read. It goes on by itself when that is back. */
export class StoreAway extends StorageFull {}
