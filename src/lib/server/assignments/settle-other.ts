import { settle } from '#lib/assignment/saving.ts';
import { access } from './access.ts';
import type { Desk } from './desk.ts';

/**
 * The student says which answer holds: what is stored, or what a device that was taken over from had kept. After submission it
 * is the teacher's to say.
 */
export async function settleOther(
	desk: Desk,
	{ address, token }: { address: string; token: string | undefined },
	slot: number,
	which: 'stored' | 'other'
): Promise<{ kind: 'settled' | 'unknown' }> {
	const found = await access(desk, address, token);
	if (found.kind !== 'owner' || found.attempt === undefined) return { kind: 'unknown' };
	const now = desk.store.now();
	await desk.store.work.changeAttempt(found.assignment.id, found.attempt.id, (attempt) => ({
		...(attempt.state.kind === 'open' && { next: settle(attempt, slot, which, now) }),
		result: undefined
	}));
	return { kind: 'settled' };
}
