import { submit } from '#lib/assignment/saving.ts';
import { access, type Accessed } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';
import { submitExpired } from './sweep.ts';

export type Submitted = { kind: 'submitted' } | { kind: 'unknown' };

/** Submits an attempt, once: whoever asks again finds it as it was submitted first. */
export async function submitAttempt(
	desk: Desk,
	address: string,
	token: string | undefined
): Promise<Submitted> {
	await desk.time.settled();
	const found = await access(desk, address, token);
	return found.kind === 'owner' && (await submitFound(desk, found))
		? { kind: 'submitted' }
		: { kind: 'unknown' };
}

/** @returns whether there was an attempt to submit */
export async function submitFound(
	{ store }: Pick<Desk, 'store'>,
	{ assignment, attempt }: Accessed
): Promise<boolean> {
	if (attempt === undefined) return false;
	// After its time it is the server's to submit, at the moment at which it was over.
	if (!isClockInDoubt(store)) await submitExpired(store, assignment, attempt);
	const now = store.now();
	await store.work.changeAttempt(assignment.id, attempt.id, (current) => {
		const next = submit(current, 'student', now);
		return { ...(next !== current && { next }), result: undefined };
	});
	return true;
}
