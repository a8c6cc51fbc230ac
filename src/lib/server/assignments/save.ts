import '#lib/items/all-types.ts';
import { faultOfValue, type Fault } from '#lib/assignment/fits-value.ts';
import { save, type Save, type Saved } from '#lib/assignment/saving.ts';
import { clockOf, type Clock } from '#lib/assignment/taking.ts';
import { deadlineOf } from '#lib/assignment/window.ts';
import { access } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';

export type SaveOutcome =
	| { kind: 'kept'; saved: Exclude<Saved, { kind: 'no-slot' }>; clock: Clock; zone: string }
	| ({ kind: 'wrong' } & Fault)
	| { kind: 'unknown' };

/** After these a browser lets go of what it has sent. */
const ACKNOWLEDGED: readonly Saved['kind'][] = ['saved', 'late', 'handed-in'];

/**
 * Keeps what a student has given for a question. It marks nothing, and takes as long whatever is right. What arrives counts by
 * when it arrived.
 */
export async function saveSlot(
	desk: Desk,
	held: { address: string; token: string | undefined },
	sent: Save
): Promise<SaveOutcome> {
	let isAcknowledged = false;
	try {
		const outcome = await keep(desk, held, sent);
		isAcknowledged = outcome.kind === 'kept' && ACKNOWLEDGED.includes(outcome.saved.kind);
		return outcome;
	} finally {
		desk.saves.count(isAcknowledged, desk.store.now());
	}
}

async function keep(
	desk: Desk,
	{ address, token }: { address: string; token: string | undefined },
	sent: Save
): Promise<SaveOutcome> {
	const { store } = desk;
	const now = store.now();
	await desk.time.settled();
	const found = await access(desk, address, token);
	if (found.kind !== 'owner' && found.kind !== 'former') return { kind: 'unknown' };
	const { assignment, attempt } = found;
	if (attempt === undefined) return { kind: 'unknown' };
	const published = await store.published.get(assignment.id);
	if (published === undefined) return { kind: 'unknown' };
	const fault = faultOfValue(assignment, published, attempt, sent.slot, sent.value);
	if (fault) return { kind: 'wrong', ...fault };
	const timeless = isClockInDoubt(store);
	const outcome = await store.work.changeAttempt<SaveOutcome>(
		assignment.id,
		attempt.id,
		(current, participant) => {
			const deadline = timeless ? undefined : deadlineOf(assignment, participant, current);
			const { next, result } = save(current, sent, { now, deadline, isFormer: found.kind === 'former' });
			// Was looked for before: the form of an attempt never changes.
			if (result.kind === 'no-slot') throw new Error(`Question ${sent.slot} has gone.`);
			return {
				...(next && { next }),
				result: {
					kind: 'kept',
					saved: result,
					clock: clockOf(assignment, participant, current, now),
					zone: assignment.window.zone
				}
			};
		}
	);
	return outcome ?? { kind: 'unknown' };
}
