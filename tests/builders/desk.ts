import '#lib/items/all-types.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Participant, SlotValue, Work } from '#lib/assignment/attempt.ts';
import type { Class } from '#lib/assignment/class.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import { readAddress } from '#lib/assignment/address.ts';
import type { Save } from '#lib/assignment/saving.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { openDesk, type Desk } from '#lib/server/assignments/desk.ts';
import { join, type Joining } from '#lib/server/assignments/join.ts';
import { saveSlot } from '#lib/server/assignments/save.ts';
import { start } from '#lib/server/assignments/start.ts';
import { anAssignment, anId, aPublished } from './assignment.ts';
import { anItem } from './item.ts';
import { aStore, type TestStore } from './store.ts';

export const CODE = joinCode('K7M4QX');
export const ASSIGNMENT = anAssignment().id;
/** When it opens, where a quiz of these tests has a window: the store's clock stands at nine. */
export const MINUTE = 60_000;

/** Three questions: a choice, an open text, and sentences to be selected. */
export const THREE = [
	anItem({ type: 'single-choice', id: 'ferry/one' }),
	anItem({ type: 'short-answer', id: 'ferry/two' }),
	anItem({ type: 'evidence', id: 'ferry/three' })
];

export interface TestDesk extends TestStore {
	desk: Desk;
	published: Published;
	/** What was said to whoever runs it. */
	logged: string[];
}

/** The use cases of students on a store in which one quiz is published. */
export async function aDesk({
	assignment = {},
	published = aPublished(THREE),
	ofClass,
	...over
}: {
	assignment?: Partial<Assignment>;
	published?: Published;
	ofClass?: Class;
} & Parameters<typeof aStore>[0] = {}): Promise<TestDesk> {
	const opened = await aStore(over);
	const { store, random } = opened;
	if (ofClass) await store.classes.create(ofClass.id, ofClass);
	await store.assignments.create(
		ASSIGNMENT,
		anAssignment({ ...(ofClass && { class: ofClass.id }), ...assignment })
	);
	await store.published.create(ASSIGNMENT, published);
	await store.work.create(ASSIGNMENT);
	return { ...opened, ...deskOn(opened), published, random };
}

/** The same on a store that is there already, as after a restart. */
export function deskOn({ store, random }: Pick<TestStore, 'store' | 'random'>): {
	desk: Desk;
	logged: string[];
} {
	const logged: string[] = [];
	const articles = () => new Map();
	return { desk: openDesk({ store, articles, random }, (line) => logged.push(line)), logged };
}

export const aClass = (...names: string[]): Class => ({
	id: anId('class') as Class['id'],
	name: '10B English',
	teachers: [anId('teacher') as never],
	roster: names.map((name) => ({ id: anId(name.replaceAll(/\W/g, '').toLowerCase()) as never, name })),
	createdAt: 0
});

export interface Held {
	address: string;
	token: string;
}

export const joining = (name: string, given: Partial<Joining> = {}): Joining => ({
	code: CODE,
	name,
	address: '192.0.2.1',
	...given
});

/** Joins as a student who can. */
export async function joined(desk: Desk, name: string, given: Partial<Joining> = {}) {
	const outcome = await join(desk, joining(name, given));
	if (outcome.kind !== 'joined') throw new Error(`${name} could not join: ${JSON.stringify(outcome)}`);
	return outcome;
}

/** Joins and starts. */
export async function begun(desk: Desk, name: string, given: Partial<Joining> = {}): Promise<Held> {
	const { address, token } = await joined(desk, name, given);
	const outcome = await start(desk, address, token);
	if (outcome.kind !== 'started') throw new Error(`${name} could not start: ${JSON.stringify(outcome)}`);
	return { address: outcome.address, token };
}

export const typed = (text: string): SlotValue => ({ response: { type: 'short-answer', text } });

/** Which question takes text, in the order in which they are asked. */
export const textSlot = ({ published }: Pick<TestDesk, 'published'>): number => {
	const [form] = published.forms;
	const at = inOrder(form!).findIndex((id) => id === ('ferry/two' as string));
	return at;
};

/** A save of the question that takes text. */
export const saveText = (test: TestDesk, held: Held, text: string, given: Partial<Save> = {}) =>
	saveSlot(test.desk, held, {
		slot: textSlot(test),
		tab: 'tab',
		sequence: 1,
		revision: 0,
		value: typed(text),
		...given
	});

export async function workOf({ store }: Pick<TestStore, 'store'>): Promise<Work> {
	return (await store.work.get(ASSIGNMENT))!;
}

export async function attemptOf(test: Pick<TestStore, 'store'>, { address }: Held): Promise<AssignedAttempt> {
	return (await workOf(test)).attempts.get(readAddress(address)!.attempt)!;
}

export async function participantsOf(test: Pick<TestStore, 'store'>): Promise<Participant[]> {
	return [...(await workOf(test)).participants.values()];
}
