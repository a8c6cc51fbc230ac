import '#lib/items/all-types.ts';
import { beforeOf, type Before } from '#lib/assignment/before.ts';
import { feedbackOf, type ShownFeedback } from '#lib/assignment/feedback.ts';
import { isOverForAll, visibleIn } from '#lib/assignment/release.ts';
import { attemptsFor, attemptsOf, mayStart } from '#lib/assignment/starting.ts';
import { takingOf, type Taking } from '#lib/assignment/taking.ts';
import { deadlineOf } from '#lib/assignment/window.ts';
import { writeAddress } from '#lib/assignment/address.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import type { Student } from '#lib/assignment/class.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import { access, type Accessed } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';
import { opens } from './resume-code.ts';

/** Which of a student's attempts it is, and the others. */
export interface Place {
	number: number;
	of: number;
	/** The addresses of all their attempts, by number, with this one. */
	all: { number: number; address: string }[];
	/** Whether they may start another. */
	more: boolean;
}

/** What an attempt's page shows to whoever holds its token. */
export type Seen =
	| { stage: 'before'; before: Before; joinCode: JoinCode; resumeCode?: string }
	| { stage: 'taking'; taking: Taking; resumeCode?: string }
	/** Its time is up; what is under way may still arrive, and then it is submitted. */
	| { stage: 'time-up'; title: string; name: string }
	| { stage: 'over'; feedback: ShownFeedback; place: Place; zone: string; resumeCode?: string }
	| { stage: 'taken-over'; title: string }
	| { stage: 'removed'; title: string }
	| { stage: 'unknown' };

/** What a browser holds of an attempt. */
export interface Holding {
	token: string | undefined;
	/** The code by which another device takes over, where this one was told it: only its digest is kept. */
	resumeCode?: string | undefined;
}

export async function see(desk: Desk, address: string, { token, resumeCode }: Holding): Promise<Seen> {
	const now = desk.store.now();
	await desk.time.settled();
	const found = await access(desk, address, token);
	switch (found.kind) {
		case 'unknown':
			return { stage: 'unknown' };
		case 'removed':
			return { stage: 'removed', title: found.title };
		case 'former':
			return { stage: 'taken-over', title: found.assignment.title };
		case 'owner':
			return seeOwn(desk, found, now, resumeCode);
	}
}

async function seeOwn(desk: Desk, found: Accessed, now: number, told?: string): Promise<Seen> {
	const { assignment, participant, work, attempt } = found;
	const published = await desk.store.published.get(assignment.id);
	if (published === undefined) return { stage: 'unknown' };
	const theirs = attemptsOf(work, participant);
	const resumeCode = told !== undefined && opens(told, participant) ? { resumeCode: told } : {};
	if (attempt === undefined)
		return {
			stage: 'before',
			before: beforeOf(assignment, published, participant, theirs, now),
			joinCode: found.publication.code,
			...resumeCode
		};
	if (attempt.state.kind === 'open') {
		const deadline = deadlineOf(assignment, participant, attempt);
		const isUp = deadline !== undefined && now >= deadline && !isClockInDoubt(desk.store);
		if (!isUp) return { stage: 'taking', taking: takingOf(assignment, published, participant, attempt, now) };
		return { stage: 'time-up', title: assignment.title, name: participant.name };
	}
	const isOver = isOverForAll(assignment, work, now, await rosterOf(desk, assignment));
	const feedback = feedbackOf(
		assignment,
		published,
		participant,
		attempt,
		visibleIn(assignment, attempt, isOver)
	)!;
	return {
		stage: 'over',
		feedback,
		place: placeOf(found, attempt, theirs, now),
		zone: assignment.window.zone,
		...resumeCode
	};
}

function placeOf(
	{ assignment, participant }: Accessed,
	{ number }: AssignedAttempt,
	theirs: readonly AssignedAttempt[],
	now: number
): Place {
	return {
		number,
		of: attemptsFor(assignment, participant),
		all: theirs.map((each) => ({
			number: each.number,
			address: writeAddress({ assignment: assignment.id, attempt: each.id })
		})),
		more: mayStart(assignment, participant, theirs, now).kind === 'may'
	};
}

/** The students of its class; `undefined` where it is for free names. */
export async function rosterOf(
	{ store }: Pick<Desk, 'store'>,
	{ class: id }: Pick<Assignment, 'class'>
): Promise<readonly Student[] | undefined> {
	return id === undefined ? undefined : (await store.classes.get(id))?.roster;
}
