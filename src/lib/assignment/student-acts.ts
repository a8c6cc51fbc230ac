import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Participant, Work } from './attempt.ts';
import type { Moment, ParticipantId, TeacherId } from './ids.ts';
import { merged } from './merge-participants.ts';
import { readName, skeleton } from './name.ts';
import { accept, reopen, submit } from './saving.ts';
import { attemptsOf } from './starting.ts';
import type { StudentAct, StudentActed, StudentRefusal, WorkChange } from './student-act.ts';

type Students = Pick<Work, 'participants' | 'attempts'>;

const refused = (why: StudentRefusal): StudentActed => ({ kind: 'refused', why });
const done = (change: WorkChange): StudentActed => ({ kind: 'done', change });

/** What an act leaves of the work of an assignment, or why it cannot be done. */
export function actOnStudent(
	work: Students,
	id: ParticipantId,
	did: StudentAct,
	{ by, now }: { by: TeacherId; now: Moment }
): StudentActed {
	const student = work.participants.get(id);
	if (student === undefined) return refused('no-student');
	const isRemoved = student.removedAt !== undefined;
	const changed = (change: Partial<Participant>): StudentActed =>
		done({ participants: [{ ...student, ...change }] });
	const lacks = (...names: (keyof Participant)[]): StudentActed =>
		done({ participants: [without(student, ...names)] });
	switch (did.kind) {
		case 'bring-back':
			return isRemoved ? lacks('removedAt') : refused('not-removed');
		case 'erase':
			return isRemoved ? done({ gone: [id] }) : refused('not-removed');
		case 'remove':
			return isRemoved ? refused('removed') : changed({ removedAt: now });
	}
	if (isRemoved) return refused('removed');
	switch (did.kind) {
		case 'extra':
			return did.extra.factor === 1 && did.extra.minutes === 0
				? lacks('extra')
				: changed({ extra: did.extra });
		case 'later':
			if (did.closesAt === undefined) return lacks('closesAt');
			return did.closesAt <= now ? refused('past') : changed({ closesAt: did.closesAt });
		case 'further':
			if (did.closesAt !== undefined && did.closesAt <= now) return refused('past');
			return changed({
				moreAttempts: student.moreAttempts + 1,
				...(did.closesAt !== undefined && { closesAt: did.closesAt })
			});
		case 'rename':
			return renamed(work, student, did.name);
		case 'merge': {
			const other = work.participants.get(did.into);
			if (other === undefined || other.id === id || other.removedAt !== undefined)
				return refused('no-student');
			return merged(work, student, other);
		}
		case 'approve':
			return approved(work, student, did.as);
		default:
			return actOnAttempt(work, student, did, { by, now });
	}
}

type OnAttempt = Extract<StudentAct, { attempt: AttemptId }>;

function actOnAttempt(
	work: Students,
	student: Participant,
	did: OnAttempt,
	{ by, now }: { by: TeacherId; now: Moment }
): StudentActed {
	const theirs = attemptsOf(work, student);
	const attempt = theirs.find((each) => each.id === did.attempt);
	if (attempt === undefined) return refused('no-attempt');
	const isOpen = attempt.state.kind === 'open';
	switch (did.kind) {
		case 'hand-in':
			return isOpen ? done({ attempts: [submit(attempt, 'teacher', now)] }) : refused('not-under-way');
		case 'reopen':
			if (theirs.some(({ state }) => state.kind === 'open')) return refused('under-way');
			return done({ attempts: [reopen(attempt, now, did.minutes * 60_000)] });
		case 'accept': {
			if (isOpen) return refused('under-way');
			const places = [...attempt.slots.keys()].filter((i) => attempt.slots[i]?.[did.which] !== undefined);
			if (places.length === 0) return refused('nothing-kept');
			const next = places.reduce((each, i) => accept(each, i, did.which, { by, at: now }), attempt);
			return done({ attempts: [next] });
		}
	}
}

/** Names that look alike are one name: who is meant must be seen on a list. */
function renamed({ participants }: Students, student: Participant, typed: string): StudentActed {
	const read = readName(typed);
	if (read.kind === 'wrong') return refused('name-wrong');
	const isTaken = [...participants.values()].some(
		({ id, name, removedAt }) =>
			id !== student.id && removedAt === undefined && skeleton(name) === skeleton(read.name)
	);
	if (isTaken) return refused('name-taken');
	return done({ participants: [{ ...without(student, 'alike'), name: read.name }] });
}

function approved(work: Students, student: Participant, as: 'same' | 'other'): StudentActed {
	if (!student.waits) return refused('not-waiting');
	if (as === 'other') return done({ participants: [without(student, 'waits', 'student')] });
	const first = [...work.participants.values()].find(
		(each) =>
			each.id !== student.id &&
			each.student === student.student &&
			!each.waits &&
			each.removedAt === undefined
	);
	if (first === undefined) return done({ participants: [without(student, 'waits')] });
	// The device that waits is the one in the student's hand: it answers from now on, and the other hands in what it has.
	const taken: Participant = {
		...first,
		token: student.token,
		formerTokens: [...first.formerTokens, first.token, ...student.formerTokens],
		...(student.device !== undefined && { device: student.device })
	};
	return done({ participants: [taken], gone: [student.id] });
}

function without(student: Participant, ...names: (keyof Participant)[]): Participant {
	const kept = Object.entries(student).filter(([name]) => !names.some((each) => each === name));
	return Object.fromEntries(kept) as unknown as Participant;
}
