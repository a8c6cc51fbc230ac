import { clockOf, type Clock } from '#lib/assignment/taking.ts';
import { access } from './access.ts';
import type { Desk } from './desk.ts';

/** How an attempt stands, for a page that shows it: its time may have been lengthened, it may have been ended elsewhere. */
export type Standing =
	| { kind: 'open'; clock: Clock }
	| { kind: 'submitted' }
	| { kind: 'taken-over' }
	/** Before it has begun: whether it may begin now is for the page to look at again. */
	| { kind: 'before' }
	| { kind: 'unknown' };

export async function lookAtClock(desk: Desk, address: string, token: string | undefined): Promise<Standing> {
	const now = desk.store.now();
	await desk.time.settled();
	const found = await access(desk, address, token);
	if (found.kind === 'former') return { kind: 'taken-over' };
	if (found.kind !== 'owner') return { kind: 'unknown' };
	const { assignment, participant, attempt } = found;
	if (attempt === undefined) return { kind: 'before' };
	if (attempt.state.kind === 'submitted') return { kind: 'submitted' };
	desk.store.news.tell({ kind: 'page', attempt: attempt.id });
	return { kind: 'open', clock: clockOf(assignment, participant, attempt, now) };
}
