import type { Moment } from '#lib/assignment/ids.ts';
import { digestOf, newId, newToken } from '../secrets.ts';
import type { Session } from './account.ts';
import type { Gate } from './gate.ts';

/** A session that begins now, with a token that nobody has had before. */
export function newSession(
	gate: Pick<Gate, 'random'>,
	now: Moment,
	shared: boolean
): { token: string; session: Session } {
	const token = newToken(gate);
	return {
		token,
		session: {
			id: newId(gate),
			token: digestOf(token),
			startedAt: now,
			seenAt: now,
			shared,
			confirmedAt: now
		}
	};
}
