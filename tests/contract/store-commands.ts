import fc from 'fast-check';
import type { AssignmentId, ClassId, ParticipantId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';

/** What a store should hold: names of classes, and by student how often the attempt was saved. */
export interface Model {
	classes: Map<string, string>;
	work: Map<string, number> | undefined;
}

/** Something that is asked of a store; all of one step are asked at the same moment, in their order. */
export type Command =
	| { kind: 'rename' | 'create' | 'erase'; class: string; name: string }
	| { kind: 'begin' | 'drop' }
	| { kind: 'join' | 'save' | 'look' | 'fail' | 'forget'; student: string };

const WORK = anId('assignment') as AssignmentId;
const classId = (name: string) => anId(`class-${name}`) as ClassId;
const studentId = (name: string) => anId(name) as ParticipantId;
const attemptId = (name: string) => anId(`of-${name}`) as AttemptId;

const student = fc.constantFrom('ana', 'ben', 'cem');
const oneOf = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);
/** What changes documents that are there; any of these may be asked for together. */
const change: fc.Arbitrary<Command> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: oneOf('join', 'save', 'look', 'fail', 'forget'), student }) },
	fc.record({ kind: oneOf('rename'), class: fc.constantFrom('a', 'b'), name: fc.string({ maxLength: 8 }) })
);
/** What makes documents come and go is asked for alone, since who comes first elsewhere is not promised. */
const coming: fc.Arbitrary<Command> = fc.oneof(
	fc.record({
		kind: oneOf('create', 'erase'),
		class: fc.constantFrom('a', 'b'),
		name: fc.string({ maxLength: 8 })
	}),
	fc.record({ kind: oneOf('begin', 'begin', 'drop') })
);
export const steps: fc.Arbitrary<Command[][]> = fc.array(
	fc.oneof(
		fc.array(change, { minLength: 1, maxLength: 6 }),
		coming.map((command) => [command])
	),
	{ minLength: 5, maxLength: 40 }
);

export const emptyModel = (): Model => ({ classes: new Map(), work: undefined });

/** What should come of it: `refused` where it is to be rejected. */
export function foresee(model: Model, command: Command): unknown {
	const { classes, work } = model;
	switch (command.kind) {
		case 'create':
			if (classes.has(command.class)) return 'refused';
			classes.set(command.class, command.name);
			return undefined;
		case 'erase':
			classes.delete(command.class);
			return undefined;
		case 'rename': {
			const before = classes.get(command.class);
			if (before !== undefined) classes.set(command.class, command.name);
			return before;
		}
		case 'begin':
			if (work) return 'refused';
			model.work = new Map();
			return undefined;
		case 'drop':
			model.work = undefined;
			return undefined;
		case 'join':
			if (work && !work.has(command.student)) work.set(command.student, 0);
			return work && 'joined';
		case 'forget':
			work?.delete(command.student);
			return work && 'forgotten';
		case 'fail':
			return work?.has(command.student) ? 'refused' : undefined;
		case 'look':
			return work?.get(command.student);
		case 'save': {
			const before = work?.get(command.student);
			if (before !== undefined) work!.set(command.student, before + 1);
			return before === undefined ? undefined : before + 1;
		}
	}
}

/** Asks it of the store. */
export function ask(store: Store, command: Command): Promise<unknown> {
	switch (command.kind) {
		case 'create': {
			const id = classId(command.class);
			return store.classes.create(id, aKeptClass({ id, name: command.name }));
		}
		case 'erase':
			return store.classes.erase(classId(command.class));
		case 'rename':
			return store.classes.change(classId(command.class), (each) => ({
				next: { ...each, name: command.name },
				result: each.name
			}));
		case 'begin':
			return store.work.create(WORK);
		case 'drop':
			return store.work.erase(WORK);
		case 'join': {
			const id = studentId(command.student);
			return store.work.change(WORK, ({ participants }) => ({
				...(!participants.has(id) && {
					participants: [aParticipant({ id })],
					attempts: [anAttempt({ id: attemptId(command.student), participant: id })]
				}),
				result: 'joined'
			}));
		}
		case 'forget':
			return store.work.change(WORK, () => ({ gone: [studentId(command.student)], result: 'forgotten' }));
		case 'fail':
			return store.work.changeAttempt(WORK, attemptId(command.student), () => {
				throw new Error('It is refused.');
			});
		case 'look':
			return store.work.changeAttempt(WORK, attemptId(command.student), (attempt) => ({
				result: attempt.number - 1
			}));
		case 'save':
			return store.work.changeAttempt(WORK, attemptId(command.student), (attempt) => ({
				next: { ...attempt, number: attempt.number + 1 },
				result: attempt.number
			}));
	}
}

/** What the store holds, as the model says it. */
export async function heldBy(store: Store): Promise<Model> {
	const classes = new Map<string, string>();
	for (const name of ['a', 'b']) {
		const found = await store.classes.get(classId(name));
		if (found) classes.set(name, found.name);
	}
	const work = await store.work.get(WORK);
	const saves =
		work && [...work.attempts.values()].map(({ participant, number }) => [participant, number - 1]);
	return { classes, work: saves && new Map(saves.map(([id, count]) => [nameOf(String(id)), Number(count)])) };
}

const nameOf = (id: string): string => id.replace(/-+$/, '');
