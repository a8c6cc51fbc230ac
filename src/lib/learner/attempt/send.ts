import type { SlotValue } from '#lib/assignment/attempt.ts';
import type { Clock } from '#lib/assignment/taking.ts';
import type { KeptSave } from './kept-saves.ts';

/** What came of sending a save. */
export type Sent =
	| { kind: 'saved'; rev: number; clock: Clock }
	/** It came after the deadline, and is kept for the teacher. */
	| { kind: 'late'; clock: Clock }
	/** Another device has taken over; this one has handed in what it had. */
	| { kind: 'handed-in' }
	/** Something else was saved meanwhile. */
	| { kind: 'conflict'; rev: number; value: SlotValue }
	/** The attempt was submitted before. */
	| { kind: 'submitted'; said: string }
	/** It will never be taken, and why. */
	| { kind: 'refused'; said: string }
	/** The attempt is not there, or not for this browser any more. */
	| { kind: 'gone' }
	/** It may go later; `offline` where nobody answered at all. */
	| { kind: 'failed'; offline: boolean };

interface Answer extends Clock {
	rev?: number;
	late?: boolean;
	handedIn?: boolean;
	value?: SlotValue;
	error?: string;
}

const PATIENCE_MS = 20_000;
/** What a browser sends on after the page is gone is limited to 64 KiB in all. */
const MOST_KEPT_ALIVE = 30_000;

/**
 * Sends a save to the server. What an answer has beside what is read here is passed over, so that a page goes on with the next
 * version of the server.
 */
export async function send(base: string, { slot, tab, seq, rev, value }: KeptSave): Promise<Sent> {
	const body = JSON.stringify({ tab, seq, rev, value });
	let answer: Response;
	let said: Answer;
	try {
		answer = await fetch(`${base}/slots/${slot}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body,
			keepalive: body.length < MOST_KEPT_ALIVE,
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
	} catch {
		return { kind: 'failed', offline: true };
	}
	try {
		said = (await answer.json()) as Answer;
	} catch {
		// Something that stands between has answered.
		return answer.status === 413 ? { kind: 'refused', said: 'too long' } : { kind: 'failed', offline: false };
	}
	const { deadline, serverNow, error = '' } = said;
	const clock: Clock = { serverNow, ...(deadline !== undefined && { deadline }) };
	switch (answer.status) {
		case 200:
			if (said.handedIn) return { kind: 'handed-in' };
			return said.late ? { kind: 'late', clock } : { kind: 'saved', rev: said.rev ?? rev, clock };
		case 409:
			return { kind: 'conflict', rev: said.rev ?? rev, value: said.value ?? {} };
		case 410:
			return { kind: 'submitted', said: error };
		case 404:
			return { kind: 'gone' };
		case 400:
		case 403:
		case 413:
		case 415:
			return { kind: 'refused', said: error };
		default:
			return { kind: 'failed', offline: false };
	}
}
