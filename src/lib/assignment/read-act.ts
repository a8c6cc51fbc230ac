import type { Act } from './acts.ts';
import { FEEDBACK } from './assignment.ts';
import { MOST_ATTEMPTS } from './defaults.ts';
import { FACTORS, MOST_EXTRA } from './extra.ts';
import type { FieldError } from './field-error.ts';
import type { Moment, ParticipantId } from './ids.ts';
import { readLocalTime } from './local-time.ts';
import type { StudentAct } from './student-act.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';

/** The acts on an assignment that are sent by a form; publishing has one of its own. */
export const ACTS = [
	'close',
	'reopen',
	'extend',
	'end',
	'door',
	'most',
	'release',
	'archive',
	'unarchive',
	'bin',
	'restore'
] as const;
export type ActName = (typeof ACTS)[number];

export const STUDENT_ACTS = [
	'extra',
	'later',
	'further',
	'reopen',
	'hand-in',
	'rename',
	'merge',
	'remove',
	'bring-back',
	'erase',
	'approve',
	'accept'
] as const satisfies readonly StudentAct['kind'][];

export type ActRead<A> = { kind: 'act'; act: A } | { kind: 'wrong'; errors: FieldError[] };

/** The most minutes that a quiz is extended by at once, or an attempt is opened again for. */
const MOST_MORE = 240;

const text = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
};
const act = <A>(read: A): ActRead<A> => ({ kind: 'act', act: read });
const wrong = (path: string, message: string): ActRead<never> => ({
	kind: 'wrong',
	errors: [{ path, message }]
});

/** A whole number in a field of a form; `undefined` where it is none, or out of bounds. */
function whole(form: FormData, name: string, least: number, most: number): number | undefined {
	const typed = text(form, name);
	const number = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
	return number >= least && number <= most ? number : undefined;
}

/** What a field for a time has; `undefined` where it is empty. */
function time(form: FormData, zone: string): { at?: Moment } | { message: string } {
	const typed = text(form, 'closesAt');
	if (typed === '') return {};
	const read = readLocalTime(typed.slice(0, 16), zone);
	return read.kind === 'time' ? { at: read.at } : { message: read.message };
}

/** @param zone in which the times of the form are written */
export function readAct(
	name: ActName,
	form: FormData,
	zone: string
): ActRead<Exclude<Act, { kind: 'publish' }>> {
	switch (name) {
		case 'reopen':
		case 'end': {
			const read = time(form, zone);
			if ('message' in read) return wrong('closesAt', read.message);
			return act({ kind: name, ...(read.at !== undefined && { closesAt: read.at }) });
		}
		case 'extend': {
			const minutes = whole(form, 'minutes', 1, MOST_MORE);
			return minutes === undefined ? wrong('minutes', `1 to ${MOST_MORE}`) : act({ kind: name, minutes });
		}
		case 'door': {
			const door = text(form, 'door');
			return door === 'open' || door === 'shut' ? act({ kind: name, door }) : wrong('door', 'open or shut');
		}
		case 'most': {
			const most = whole(form, 'most', 1, MOST_ATTEMPTS);
			const said = `attempts in all, 1 to ${MOST_ATTEMPTS.toLocaleString('en-GB')}`;
			return most === undefined ? wrong('most', said) : act({ kind: name, most });
		}
		case 'release': {
			const part = FEEDBACK.find((each) => each === text(form, 'part'));
			return part === undefined ? wrong('part', FEEDBACK.join(', ')) : act({ kind: name, part });
		}
		default:
			return act({ kind: name });
	}
}

/** @param zone in which the times of the form are written */
export function readStudentAct(name: StudentAct['kind'], form: FormData, zone: string): ActRead<StudentAct> {
	const attempt = text(form, 'attempt') as AttemptId;
	switch (name) {
		case 'extra': {
			const factor = FACTORS.find((each) => String(each) === text(form, 'factor'));
			const minutes = whole(form, 'minutes', 0, MOST_EXTRA);
			if (factor === undefined) return wrong('factor', FACTORS.join(', '));
			return minutes === undefined
				? wrong('minutes', `0 to ${MOST_EXTRA}`)
				: act({ kind: name, extra: { factor, minutes } });
		}
		case 'later':
		case 'further': {
			const read = time(form, zone);
			if ('message' in read) return wrong('closesAt', read.message);
			return act({ kind: name, ...(read.at !== undefined && { closesAt: read.at }) });
		}
		case 'reopen': {
			const minutes = whole(form, 'minutes', 0, MOST_MORE);
			return minutes === undefined
				? wrong('minutes', `0 to ${MOST_MORE}`)
				: act({ kind: name, attempt, minutes });
		}
		case 'hand-in':
			return act({ kind: name, attempt });
		case 'rename':
			return act({ kind: name, name: text(form, 'name') });
		case 'merge':
			return act({ kind: name, into: text(form, 'into') as ParticipantId });
		case 'approve': {
			const as = text(form, 'as');
			return as === 'same' || as === 'other' ? act({ kind: name, as }) : wrong('as', 'same or other');
		}
		case 'accept': {
			const which = text(form, 'which');
			return which === 'late' || which === 'other'
				? act({ kind: name, attempt, which })
				: wrong('which', 'late or other');
		}
		default:
			return act({ kind: name });
	}
}
