import type { AssignedAttempt, Participant, Slot, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { lineOf, type Line } from '../document/line.ts';
import { freeze, Texts } from './texts.ts';
import type { Changed, WorkChanged } from '../store.ts';
import type { Kind } from './kind.ts';
import {
	anything,
	has,
	listById,
	listOf,
	maybe,
	Misshapen,
	number,
	oneOf,
	text,
	type Check
} from './shape.ts';

const participant = has({
	id: text,
	name: text,
	joinedAt: number,
	token: text,
	formerTokens: listOf(text),
	resume: maybe(has({ digest: text, misses: number })),
	extra: maybe(has({ factor: number, minutes: number })),
	moreAttempts: number
});

const given = maybe(has({ value: anything, at: number }));
const slot = has({
	revision: number,
	value: anything,
	savedAt: maybe(number),
	saves: listOf(has({ tab: text, sequence: number, revision: number, savedAt: number })),
	late: given,
	other: given,
	marked: maybe(has({ points: listOf(text), by: text, at: number, text }))
});
const attempt = has({
	id: text,
	participant: text,
	number,
	form: has({ items: listOf(text), seed: text }),
	startedAt: number,
	givenBack: number,
	slots: listOf(slot),
	state: has({ kind: oneOf('open', 'submitted'), at: maybe(number) }),
	earlier: listOf(has({ submittedAt: number, slots: listOf(slot) }))
});

const work: Check = has({
	assignment: text,
	participants: listById(participant),
	attempts: listById(attempt)
});

/** Its lists as they stand in the file. */
interface Listed {
	assignment: AssignmentId;
	participants: Participant[];
	attempts: AssignedAttempt[];
}

/** Each in a line of its own, and a comma before it: what follows it does not change it. */
const participantTexts = new Texts<Participant>(JSON.stringify, ',', '\n');
const attemptTexts = new Texts<AssignedAttempt>(attemptText, ',', '\n');
const slotTexts = new WeakMap<Slot, string>();

/** An attempt as JSON. A save changes one slot: the text of the others is found. */
export function attemptText({ slots, ...rest }: AssignedAttempt): string {
	return `${JSON.stringify(rest).slice(0, -1)},"slots":[${slots.map(writeSlot).join()}]}`;
}

function writeSlot(value: Slot): string {
	let text = slotTexts.get(value);
	if (text === undefined) {
		text = JSON.stringify(value);
		slotTexts.set(value, text);
	}
	return text;
}

/** Takes what is new or changed in a work. @throws Misshapen */
export function admitParticipant(value: Participant): void {
	participant(value, `participant ${value.id}`);
	freeze(value);
}

/**
 * @param before what it was; slots that it shares with that were looked at then
 * @throws Misshapen
 */
export function admitAttempt(value: AssignedAttempt, before?: AssignedAttempt): void {
	const slots = value.slots.filter((each, i) => each !== before?.slots[i]);
	attempt({ ...value, slots }, `attempt ${value.id}`);
	freeze(value);
}

/** A save makes the text of the attempt that it changed, and finds those of all others. */
export const workKind: Kind<Work> = {
	name: 'work',
	schema: 1,
	admit({ participants, attempts }) {
		participants.forEach(admitParticipant);
		attempts.forEach((each) => admitAttempt(each));
	},
	text: ({ assignment, participants, attempts }) => [
		lineOf(Buffer.from(`{"assignment":${JSON.stringify(assignment)},"participants":[\n`)),
		...listed(participants, participantTexts),
		BETWEEN_LISTS,
		...listed(attempts, attemptTexts),
		END
	],
	read(data) {
		work(data, 'work');
		const { assignment, participants, attempts } = freeze(data as Listed);
		const known = new Map(participants.map((each) => [each.id, each]));
		for (const each of attempts)
			if (!known.has(each.participant)) throw new Misshapen(`attempt ${each.id} is nobody’s`);
		return { assignment, participants: known, attempts: new Map(attempts.map((each) => [each.id, each])) };
	},
	idOf: ({ assignment }) => assignment,
	people: ({ participants }) => [...participants.keys()],
	without: (value, people) => withoutPeople(value, people)
};

/** The work with what was changed in it; all that was not is shared with the old one. @throws Misshapen */
export function changedWork<R>(
	value: Work,
	{ participants = [], attempts = [], gone = [], result }: WorkChanged<R>
): Changed<Work, R> {
	if (participants.length + attempts.length + gone.length === 0) return { result };
	participants.forEach(admitParticipant);
	for (const each of attempts) admitAttempt(each, value.attempts.get(each.id));
	const next = {
		assignment: value.assignment,
		participants: withAll(value.participants, participants),
		attempts: withAll(value.attempts, attempts)
	};
	for (const { id, participant } of attempts)
		if (!next.participants.has(participant)) throw new Error(`Attempt ${id} is nobody’s.`);
	return { next: gone.length > 0 ? withoutPeople(next, gone) : next, result };
}

function withAll<Id extends string, T extends { id: Id }>(
	map: ReadonlyMap<Id, T>,
	values: readonly T[]
): ReadonlyMap<Id, T> {
	if (values.length === 0) return map;
	const next = new Map(map);
	for (const each of values) next.set(each.id, each);
	return next;
}

/** The work without these students and their attempts. */
function withoutPeople(value: Work, people: readonly string[]): Work {
	const stays = (id: string): boolean => !people.includes(id);
	return {
		assignment: value.assignment,
		participants: new Map([...value.participants].filter(([id]) => stays(id))),
		attempts: new Map([...value.attempts].filter(([, { participant }]) => stays(participant)))
	};
}

const BETWEEN_LISTS = lineOf(Buffer.from('],"attempts":[\n'));
const END = lineOf(Buffer.from(']}'));

function listed<T extends object>(values: ReadonlyMap<string, T>, texts: Texts<T>): Line[] {
	const lines: Line[] = [];
	for (const value of values.values()) lines.push(texts.of(value));
	// Nothing comes before the first.
	if (lines[0] !== undefined) lines[0] = lineOf(lines[0].bytes.subarray(1));
	return lines;
}
