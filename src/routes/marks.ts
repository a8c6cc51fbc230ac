import { isRightAfterHint, outcomeOf, type Outcome, type Turn } from '#lib/quiz/attempt.ts';
import type { PlaceMark } from '#lib/ui/marks.ts';

const MARKS: Record<Outcome, PlaceMark> = {
	right: 'in',
	partly: 'part',
	wrong: 'out',
	own: 'on',
	given: 'on',
	open: 'open'
};

/** How a turn is drawn on the rally line. */
export function markOf(turn: Turn): PlaceMark {
	return markAs(turn, outcomeOf(turn.mark));
}

/** How a turn is drawn of which more is known than its mark says: that it is answered, and marked only at the end. */
export function markAs(turn: Turn, outcome: Outcome): PlaceMark {
	return isRightAfterHint(turn) ? 'helped' : MARKS[outcome];
}
