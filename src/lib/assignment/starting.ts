import type { AttemptId } from '#lib/quiz/attempt.ts';
import { formOf, type Form } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import type { Assignment, Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Slot, Work } from './attempt.ts';
import type { Moment } from './ids.ts';
import { endFor, phaseOf } from './window.ts';

/** Why a student cannot start an attempt, or that they can. */
export type MayStart =
	| { kind: 'may' }
	/** One of theirs is under way: they go on with it. */
	| { kind: 'under-way'; attempt: AttemptId }
	| { kind: 'scheduled'; opensAt: Moment }
	| { kind: 'closed' }
	/** They have used all their attempts; `attempt` is the last. */
	| { kind: 'used-up'; attempt: AttemptId }
	/** The teacher has to say first that it is they. */
	| { kind: 'waits' };

/** The attempts of one student, the first first. */
export function attemptsOf({ attempts }: Pick<Work, 'attempts'>, { id }: Pick<Participant, 'id'>) {
	return [...attempts.values()]
		.filter(({ participant }) => participant === id)
		.sort((a, b) => a.number - b.number);
}

/** How many attempts a student may have in all. */
export function attemptsFor(
	{ policy }: Pick<Assignment, 'policy'>,
	{ moreAttempts }: Pick<Participant, 'moreAttempts'>
): number {
	return policy.attempts + moreAttempts;
}

/** Whether a student may start an attempt now. */
export function mayStart(
	assignment: Assignment,
	participant: Participant,
	theirs: readonly AssignedAttempt[],
	now: Moment
): MayStart {
	const open = theirs.find(({ state }) => state.kind === 'open');
	if (open) return { kind: 'under-way', attempt: open.id };
	if (participant.waits) return { kind: 'waits' };
	const last = theirs.at(-1);
	if (last && theirs.length >= attemptsFor(assignment, participant))
		return { kind: 'used-up', attempt: last.id };
	const phase = phaseOf(assignment, now);
	if (phase === 'scheduled') return { kind: 'scheduled', opensAt: assignment.window.opensAt! };
	const end = endFor(assignment, participant);
	const isClosed = assignment.state.kind !== 'published' || (end !== undefined && now >= end);
	return isClosed ? { kind: 'closed' } : { kind: 'may' };
}

/**
 * The form of an attempt. Parallel forms go round: by the place of the student among all, and on from there with each further
 * attempt. The order is the form's own where all have the same, and otherwise, and in every further attempt, of the seed.
 *
 * @param place of the student among those who have joined, from 0
 * @param number of the attempt, from 1
 */
export function formFor(
	{ forms }: Pick<Published, 'forms'>,
	{ arrangement }: Pick<Assignment['policy'], 'arrangement'>,
	{ place, number, seed }: { place: number; number: number; seed: Seed }
): Form {
	const form = forms[(place + number - 1) % forms.length]!;
	const keepsOrder = arrangement === 'same' && number === 1;
	return keepsOrder ? form : formOf(form.items, seed);
}

export const EMPTY_SLOT: Slot = { revision: 0, value: {}, saves: [] };

/** An attempt that begins now, with nothing given. */
export function startAttempt(
	id: AttemptId,
	participant: Pick<Participant, 'id'>,
	{ number, form, now }: { number: number; form: Form; now: Moment }
): AssignedAttempt {
	return {
		id,
		participant: participant.id,
		number,
		form,
		startedAt: now,
		givenBack: 0,
		slots: form.items.map(() => EMPTY_SLOT),
		state: { kind: 'open' },
		earlier: []
	};
}
