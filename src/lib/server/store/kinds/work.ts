import type { AssignedAttempt, Participant, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { freeze, Texts } from './texts.ts';
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
	other: given
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

const texts = new Texts<Participant | AssignedAttempt>();

/** Takes what is new or changed in a work. @throws Misshapen */
export function admitParticipant(value: Participant): void {
	participant(value, `participant ${value.id}`);
	freeze(value);
}

/** @throws Misshapen */
export function admitAttempt(value: AssignedAttempt): void {
	attempt(value, `attempt ${value.id}`);
	freeze(value);
}

/** A save makes the text of the attempt that it changed, and finds those of all others. */
export const workKind: Kind<Work> = {
	name: 'work',
	schema: 1,
	admit({ participants, attempts }) {
		participants.forEach(admitParticipant);
		attempts.forEach(admitAttempt);
	},
	text: ({ assignment, participants, attempts }) => [
		Buffer.from(`{"assignment":${JSON.stringify(assignment)},"participants":[`),
		...listed(participants),
		BETWEEN_LISTS,
		...listed(attempts),
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

/** The work without these students and their attempts. */
export function withoutPeople(value: Work, people: readonly string[]): Work {
	const stays = (id: string): boolean => !people.includes(id);
	return {
		assignment: value.assignment,
		participants: new Map([...value.participants].filter(([id]) => stays(id))),
		attempts: new Map([...value.attempts].filter(([, { participant }]) => stays(participant)))
	};
}

const [COMMA, BETWEEN_LISTS, END] = [Buffer.from(','), Buffer.from('],"attempts":['), Buffer.from(']}')];

function listed(values: ReadonlyMap<string, Participant | AssignedAttempt>): Buffer[] {
	const parts: Buffer[] = [];
	for (const value of values.values()) {
		if (parts.length > 0) parts.push(COMMA);
		parts.push(texts.of(value));
	}
	return parts;
}
