import { readAddress } from '#lib/assignment/address.ts';
import type { ParticipantId } from '#lib/assignment/ids.ts';
import { digestOf, newToken } from '../secrets.ts';
import { addressesOf, addressOf } from './access.ts';
import type { Desk } from './desk.ts';
import { withToken } from './with-token.ts';

export type GoneOn =
	/** Each of the addresses has a cookie of its own. */
	{ kind: 'gone-on'; address: string; addresses: string[]; token: string } | { kind: 'unknown' };

/**
 * Lets a browser go on with what was joined from it, by the token that it was given then: also where the teacher has made one
 * of two students meanwhile, and its work is found elsewhere.
 */
export async function goOn(desk: Desk, text: string, device: string | undefined): Promise<GoneOn> {
	const address = readAddress(text);
	if (address === undefined || device === undefined) return { kind: 'unknown' };
	const digest = digestOf(device);
	const token = newToken(desk);
	const outcome = await desk.store.work.change<GoneOn>(address.assignment, (work) => {
		const id =
			work.attempts.get(address.attempt)?.participant ?? (address.attempt as string as ParticipantId);
		const participant = work.participants.get(id);
		if (participant?.device !== digest || participant.removedAt !== undefined)
			return { result: { kind: 'unknown' } };
		return {
			participants: [withToken(participant, token)],
			result: {
				kind: 'gone-on',
				address: addressOf(work, participant),
				addresses: addressesOf(work, participant),
				token
			}
		};
	});
	return outcome ?? { kind: 'unknown' };
}
