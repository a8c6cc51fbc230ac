import type { AttemptId } from '#lib/quiz/attempt.ts';
import { isId, type AssignmentId, type ParticipantId } from './ids.ts';

/** Where an attempt is found: its work is kept with its assignment. */
export interface AttemptAddress {
	assignment: AssignmentId;
	attempt: AttemptId;
}

/** How many characters each of the two ids has. */
const LENGTH = 22;

/** Both ids, one after the other: 44 characters, which stand in the path of every page of an attempt. */
export function writeAddress({ assignment, attempt }: AttemptAddress): string {
	return assignment + attempt;
}

/** `undefined` for what cannot be one. */
export function readAddress(text: string): AttemptAddress | undefined {
	const [assignment, attempt] = [text.slice(0, LENGTH), text.slice(LENGTH)];
	if (!isId(assignment) || !isId(attempt)) return undefined;
	return { assignment: assignment as AssignmentId, attempt: attempt as AttemptId };
}

/** A student's first attempt has the student's own id, so that its address is there before it has begun. */
export function firstAttemptOf(participant: ParticipantId): AttemptId {
	return participant as string as AttemptId;
}
