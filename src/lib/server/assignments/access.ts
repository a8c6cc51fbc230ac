import { firstAttemptOf, readAddress, writeAddress, type AttemptAddress } from '#lib/assignment/address.ts';
import type { Assignment, Publication } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { ParticipantId } from '#lib/assignment/ids.ts';
import { attemptsOf } from '#lib/assignment/starting.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Deps } from '../deps.ts';
import { digestOf } from '../secrets.ts';

/** An attempt, and whose it is. */
export interface Accessed {
	address: AttemptAddress;
	assignment: Assignment;
	publication: Publication;
	work: Work;
	participant: Participant;
	/** Left out where it has not begun. */
	attempt?: AssignedAttempt;
}

export type Access =
	| ({ kind: 'owner' } & Accessed)
	/** The student goes on with another device; this one may hand in what it had kept. */
	| ({ kind: 'former' } & Accessed)
	/** The teacher has taken the student out. */
	| { kind: 'removed'; title: string }
	/** No such attempt, or not theirs: one answer for both. */
	| { kind: 'unknown' };

const UNKNOWN: Access = { kind: 'unknown' };

/**
 * What a token opens. Whoever has none, or another's, learns nothing: not even whether there is such an attempt.
 *
 * @param text what stands in the address
 * @param token of the cookie
 */
export async function access(
	{ store }: Pick<Deps, 'store'>,
	text: string,
	token: string | undefined
): Promise<Access> {
	const address = readAddress(text);
	if (address === undefined || token === undefined) return UNKNOWN;
	// Of a digest that is kept nothing is learned by how long it takes to find: nobody can choose what a digest is.
	const digest = digestOf(token);
	const assignment = await store.assignments.get(address.assignment);
	const work = await store.work.get(address.assignment);
	const publication = assignment && publicationOf(assignment);
	if (assignment === undefined || work === undefined || publication === undefined) return UNKNOWN;
	if (assignment.binnedAt !== undefined) return UNKNOWN;

	const attempt = work.attempts.get(address.attempt);
	const participant = work.participants.get(
		attempt?.participant ?? (address.attempt as string as ParticipantId)
	);
	const holds = participant?.token === digest;
	if (participant === undefined || !(holds || participant.formerTokens.includes(digest))) return UNKNOWN;
	if (participant.removedAt !== undefined) return { kind: 'removed', title: assignment.title };
	const found = { address, assignment, publication, work, participant, ...(attempt && { attempt }) };
	return { kind: holds ? 'owner' : 'former', ...found };
}

/** Where a student goes on: their last attempt, or the first before it has begun. */
export function addressOf(work: Work, participant: Participant): string {
	const attempt = attemptsOf(work, participant).at(-1)?.id ?? firstAttemptOf(participant.id);
	return writeAddress({ assignment: work.assignment, attempt });
}

/** Every address of a student: each has a cookie of its own. */
export function addressesOf(work: Work, participant: Participant): string[] {
	const own = [firstAttemptOf(participant.id), ...attemptsOf(work, participant).map(({ id }) => id)];
	return [...new Set(own)].map((attempt) => writeAddress({ assignment: work.assignment, attempt }));
}
