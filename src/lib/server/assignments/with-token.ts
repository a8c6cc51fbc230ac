import type { Participant } from '#lib/assignment/attempt.ts';
import { digestOf } from '../secrets.ts';

/** How many devices that were taken over from may still hand in what they had kept. */
const MOST_FORMER = 10;

/** A student who answers with another token from now on; whoever has the one before may hand in what it had kept. */
export function withToken(participant: Participant, token: string): Participant {
	return {
		...participant,
		token: digestOf(token),
		formerTokens: [...participant.formerTokens, participant.token].slice(-MOST_FORMER)
	};
}
