import type { Assignment, Published } from './assignment.ts';
import type { AssignedAttempt, Participant } from './attempt.ts';
import type { Moment } from './ids.ts';
import { attemptsFor, mayStart, type MayStart } from './starting.ts';
import { endFor, limitFor } from './window.ts';

/** What a student is told before an attempt begins. */
export interface Before {
	title: string;
	name: string;
	questions: number;
	/** With the student's extra time; left out where only the window ends it. */
	minutes?: number;
	passage: 'open' | 'closed';
	confidence: boolean;
	evidence: boolean;
	/** Which of how many attempts it would be. */
	number: number;
	of: number;
	opensAt?: Moment;
	/** The last moment at which they may start. */
	closesAt?: Moment;
	zone: string;
	may: MayStart['kind'];
	serverNow: Moment;
}

const MINUTE = 60_000;

export function beforeOf(
	assignment: Assignment,
	published: Pick<Published, 'forms'>,
	participant: Participant,
	theirs: readonly AssignedAttempt[],
	now: Moment
): Before {
	const { title, policy, window } = assignment;
	const limit = limitFor(assignment, participant);
	const closesAt = endFor(assignment, participant);
	return {
		title,
		name: participant.name,
		questions: published.forms[0]?.items.length ?? 0,
		...(limit !== undefined && { minutes: limit / MINUTE }),
		passage: policy.passage,
		confidence: policy.confidence,
		evidence: policy.evidence && policy.passage === 'open',
		number: theirs.length + 1,
		of: attemptsFor(assignment, participant),
		...(window.opensAt !== undefined && { opensAt: window.opensAt }),
		...(closesAt !== undefined && { closesAt }),
		zone: window.zone,
		may: mayStart(assignment, participant, theirs, now).kind,
		serverNow: now
	};
}
