import type { Participant } from '#lib/assignment/attempt.ts';
import { digestOf, newToken } from '../secrets.ts';
import { access, addressesOf } from './access.ts';
import type { Desk } from './desk.ts';
import { submitFound } from './submit.ts';

export type Forgotten =
	/** The addresses whose cookies are to be taken away. */
	{ kind: 'forgotten'; addresses: string[] } | { kind: 'unknown' };

/**
 * Takes away what the device of a student could go on with: whoever uses it next finds nothing, and a token that was copied from
 * it opens nothing. The resume code stays theirs.
 *
 * @param handIn whether the attempt is submitted first
 */
export async function forget(
	desk: Desk,
	{ address, token }: { address: string; token: string | undefined },
	handIn: boolean
): Promise<Forgotten> {
	await desk.time.settled();
	const found = await access(desk, address, token);
	if (found.kind === 'former')
		return { kind: 'forgotten', addresses: addressesOf(found.work, found.participant) };
	if (found.kind !== 'owner') return { kind: 'unknown' };
	if (handIn) await submitFound(desk, found);
	const nobodys = digestOf(newToken(desk));
	await desk.store.work.change(found.assignment.id, ({ participants }) => {
		const current = participants.get(found.participant.id);
		return { participants: current ? [forgetting(current, nobodys)] : [], result: undefined };
	});
	return { kind: 'forgotten', addresses: addressesOf(found.work, found.participant) };
}

function forgetting({ device: _, ...participant }: Participant, token: Participant['token']): Participant {
	return { ...participant, token };
}
