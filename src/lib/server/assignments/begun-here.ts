import { readAddress } from '#lib/assignment/address.ts';
import type { ParticipantId } from '#lib/assignment/ids.ts';
import { digestOf } from '../secrets.ts';
import { addressOf } from './access.ts';
import type { Here } from './at-the-door.ts';
import type { Desk } from './desk.ts';

/** A quiz that was joined from this browser. */
export interface BegunHere extends Here {
	title: string;
}

/**
 * Those of some addresses that were joined from a browser, by the token that it was given then: an address alone, which may have
 * been read from somebody's screen, tells nobody a name.
 */
export async function begunHere(
	{ store }: Pick<Desk, 'store'>,
	addresses: readonly string[],
	device: string | undefined
): Promise<BegunHere[]> {
	if (device === undefined) return [];
	const digest = digestOf(device);
	const found = await Promise.all(
		addresses.map(async (text): Promise<BegunHere[]> => {
			const address = readAddress(text);
			if (address === undefined) return [];
			const assignment = await store.assignments.get(address.assignment);
			const work = await store.work.get(address.assignment);
			const id =
				work?.attempts.get(address.attempt)?.participant ?? (address.attempt as string as ParticipantId);
			const participant = work?.participants.get(id);
			if (work === undefined || assignment === undefined || assignment.binnedAt !== undefined) return [];
			if (participant?.device !== digest || participant.removedAt !== undefined) return [];
			return [{ title: assignment.title, name: participant.name, address: addressOf(work, participant) }];
		})
	);
	return found.flat();
}
