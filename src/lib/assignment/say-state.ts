import type { Assignment } from './assignment.ts';
import { erasedAt } from './acts.ts';
import type { Moment } from './ids.ts';
import { sayTime } from './local-time.ts';
import { phaseOf } from './window.ts';

/** Where an assignment stands, in a sentence with its times: `Open until Thursday 26 November, 09:30.` */
export function sayState(
	assignment: Pick<Assignment, 'window' | 'state' | 'policy' | 'binnedAt'>,
	now: Moment
): string {
	const { window, state } = assignment;
	const time = (at: Moment): string => sayTime(at, window.zone);
	const erased = erasedAt(assignment);
	if (erased !== undefined) return `In the bin until ${time(erased)}, then erased.`;
	if (state.kind === 'draft') return 'Draft.';
	if (state.kind === 'archived') return `Archived ${time(state.at)}.`;
	const { closesAt, opensAt } = window;
	switch (phaseOf(assignment, now)) {
		case 'scheduled':
			return `Opens ${time(opensAt ?? now)}${closesAt === undefined ? '' : `, closes ${time(closesAt)}`}.`;
		case 'open':
			return closesAt === undefined ? 'Open until you close it.' : `Open until ${time(closesAt)}.`;
		default: {
			const { closedAt } = state.publication;
			return `Closed ${time(Math.min(closedAt ?? Infinity, closesAt ?? Infinity))}.`;
		}
	}
}
