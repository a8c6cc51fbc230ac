import { createHash } from 'node:crypto';
import { CODE_LETTERS } from '#lib/assignment/join-code.ts';
import type { Participant } from '#lib/assignment/attempt.ts';
import type { ParticipantId } from '#lib/assignment/ids.ts';
import type { Deps } from '../deps.ts';
import { digestOf, isSecret, newLetters } from '../secrets.ts';

/** How many of its letters are drawn; those before them say whose it is, so that a wrong try is counted with whom it is aimed at. */
const DRAWN = 6;
const WHOSE = 2;
const MOST_MISSES = 5;

/** A code by which another device takes over, and what is kept of it: `K7M4QXHZ`. */
export interface NewResumeCode {
	code: string;
	resume: NonNullable<Participant['resume']>;
}

export function newResumeCode(deps: Pick<Deps, 'random'>, participant: ParticipantId): NewResumeCode {
	return resumeCodeOf(participant, drawResumeCode(deps));
}

/** The letters of a code that are drawn, before it is known whose it will be. */
export function drawResumeCode(deps: Pick<Deps, 'random'>): string {
	return newLetters(deps, DRAWN);
}

export function resumeCodeOf(participant: ParticipantId, drawn: string): NewResumeCode {
	const code = whose(participant) + drawn;
	return { code, resume: { digest: digestOf(code), misses: 0 } };
}

/** As it was typed, in any case and with spaces or hyphens; `undefined` where it can be none. */
export function readResumeCode(typed: string): string | undefined {
	const bare = typed.toUpperCase().replace(/[\s-]/g, '');
	const isOne =
		bare.length === WHOSE + DRAWN && Array.from(bare).every((each) => CODE_LETTERS.includes(each));
	return isOne ? bare : undefined;
}

/** Whether a code is aimed at this student and may still be tried. */
export function isAimedAt(code: string, { id, resume, removedAt }: Participant): boolean {
	return (
		resume !== undefined &&
		resume.misses < MOST_MISSES &&
		removedAt === undefined &&
		whose(id) === code.slice(0, WHOSE)
	);
}

export function opens(code: string, { resume }: Participant): boolean {
	return resume !== undefined && isSecret(code, resume.digest);
}

/** Tells nothing of the id, which nobody else sees. */
function whose(id: ParticipantId): string {
	const digest = createHash('sha256').update(`resume ${id}`).digest();
	return [...digest.subarray(0, WHOSE)]
		.map((byte) => CODE_LETTERS.charAt(byte % CODE_LETTERS.length))
		.join('');
}
