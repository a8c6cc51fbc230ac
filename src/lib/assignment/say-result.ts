import { sayHowMany, sayPoints } from '#lib/quiz/say.ts';
import type { Assignment } from './assignment.ts';
import { sayExtra } from './extra.ts';
import type { Moment } from './ids.ts';
import { sayShortTime } from './local-time.ts';
import type { AttemptResult, StudentResult } from './results.ts';
import { sayLong } from './say-lost.ts';
import { attemptsFor } from './starting.ts';
import { deadlineOf } from './window.ts';

/** An attempt in a table, in words. */
export interface AttemptRow {
	id: string;
	number: number;
	isOpen: boolean;
	/** `8½ of 12` once it is submitted; before that how many answers are given: `5 of 12 answered`. */
	score: string;
	/** When it was submitted and by whom, or until when it runs. */
	when: string;
	notes: string[];
}

/** A student in a table, in words. */
export interface StudentRow {
	id: string;
	name: string;
	group?: string;
	/** Somebody else had claimed the name: the teacher says who it is. */
	waits: boolean;
	/** Nothing was given in any attempt. */
	isIdle: boolean;
	attempts: AttemptRow[];
	notes: string[];
}

type Timed = Pick<Assignment, 'window' | 'state' | 'policy'>;

export function sayStudent(
	assignment: Timed,
	{ participant, attempts }: StudentResult,
	now: Moment,
	group?: string
): StudentRow {
	const { id, name, waits = false, alike, extra, closesAt, moreAttempts, joinedAt } = participant;
	const { zone } = assignment.window;
	return {
		id,
		name,
		...(group !== undefined && { group }),
		waits,
		isIdle: attempts.every(({ given, reopened }) => given === 0 && reopened === 0),
		attempts: attempts.map((each) => sayAttempt(assignment, participant, each, now)),
		notes: [
			...(alike ? ['joined under a name that was taken'] : []),
			...(extra ? [`extra time ${sayExtra(extra)}`] : []),
			...(closesAt === undefined ? [] : [`may start until ${sayShortTime(closesAt, zone)}`]),
			...(moreAttempts === 0
				? []
				: [`${sayHowMany(attemptsFor(assignment, participant), 'attempt')} in all`]),
			...(attempts.length === 0 ? [`joined ${sayShortTime(joinedAt, zone)}, not begun`] : [])
		]
	};
}

function sayAttempt(
	assignment: Timed,
	participant: StudentResult['participant'],
	{ attempt, given, of, score, waiting = 0, late, other, reopened }: AttemptResult,
	now: Moment
): AttemptRow {
	const { state, id, number } = attempt;
	const { zone } = assignment.window;
	const deadline = deadlineOf(assignment, participant, attempt);
	const accepted = attempt.slots.filter((slot) => slot.accepted !== undefined).length;
	return {
		id,
		number,
		isOpen: state.kind === 'open',
		score: score ? `${sayPoints(score.earned)} of ${score.possible}` : `${given} of ${of} answered`,
		when:
			state.kind === 'submitted'
				? `${sayShortTime(state.at, zone)}${BY[state.by]}`
				: deadline === undefined
					? 'working'
					: now < deadline
						? `working until ${sayShortTime(deadline, zone)}`
						: 'time is up',
		notes: [
			...(score && given < of ? [`${of - given} not answered`] : []),
			...(waiting > 0 ? [`${sayHowMany(waiting, 'written answer')} to be marked, in no score yet`] : []),
			...(late > 0 ? [`${late} came late and ${late === 1 ? 'is' : 'are'} not counted`] : []),
			...(other > 0 ? [`${other} kept by another device, not counted`] : []),
			...(accepted > 0 ? [`${accepted} counted that came late or from another device`] : []),
			// What was opened again has been given what was left of its time, which is said so.
			...(attempt.givenBack > 0 && reopened === 0 ? [`${sayLong(attempt.givenBack)} given back`] : []),
			...(reopened > 0 ? [`reopened ${reopened === 1 ? 'once' : `${reopened} times`}`] : [])
		]
	};
}

const BY = { student: '', server: ', when time was up', teacher: ', by a teacher' };
