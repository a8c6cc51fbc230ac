import type { Assignment, Publication } from '#lib/assignment/assignment.ts';
import { readJoinCode } from '#lib/assignment/join-code.ts';
import type { Desk } from './desk.ts';

/** Whose address and what they typed. */
export interface Asking {
	code: string;
	/** By which misses are counted. */
	address: string;
}

export type CodeFound =
	| { kind: 'found'; assignment: Assignment; publication: Publication }
	/** Mistyped: it can be no code, and costs nothing. */
	| { kind: 'slip' }
	/** No quiz has it, or none that can still be seen: one answer for both. */
	| Miss;

export interface Miss {
	kind: 'miss';
	/** How long the answer is to be held back. */
	delayMs: number;
	/** Whether whoever runs the server should hear of it: codes are being guessed. */
	alarm: boolean;
}

/** The quiz of a join code. Only misses are counted, so that a class that sits behind one address never waits. */
export async function findCode(desk: Desk, { code: typed, address }: Asking): Promise<CodeFound> {
	const read = readJoinCode(typed);
	if (read.kind === 'slip') return { kind: 'slip' };
	const assignment = await desk.store.assignments.byCode(read.code);
	if (assignment?.state.kind === 'published' && assignment.binnedAt === undefined) {
		const { publication } = assignment.state;
		// One that was published again has another code.
		if (publication.code === read.code) return { kind: 'found', assignment, publication };
	}
	return miss(desk, address);
}

/** Counts a try that led nowhere. */
export async function miss({ store, misses, alarm }: Desk, address: string): Promise<Miss> {
	const now = store.now();
	const leave = await misses.count(address, now);
	return {
		kind: 'miss',
		delayMs: leave.kind === 'go' ? 0 : leave.until - now,
		alarm: alarm.count(now)
	};
}
