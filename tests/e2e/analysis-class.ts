// Twelve students who have handed in a quiz of the shipped article, done to the store itself.
import type { SentenceId } from '#lib/bank/passage.ts';
import { startAttempt } from '#lib/assignment/starting.ts';
import type { SlotValue } from '#lib/assignment/attempt.ts';
import { submit } from '#lib/assignment/saving.ts';
import type { AssignmentId, ParticipantId } from '#lib/assignment/ids.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Item } from '#lib/items/types.ts';
import type { Store } from '#lib/server/store/store.ts';
import { anId, aParticipant, aPublication } from '../builders/assignment.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { ID, published } from './publish.ts';

/** In the order of strength. */
export const NAMES = [
	...['Ana', 'Ben', 'Cyd', 'Dov', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jan', 'Kim', 'Lea']
];

/**
 * The stronger, the more of the questions are right; but the last of them goes the other way, as if its key were wrong. The weakest
 * are sure all the same, and everybody marks the first sentence of the passage as the proof of the first question.
 */
export async function handIn(store: Store, students = NAMES.length): Promise<void> {
	await handInTo(store, ID, NAMES.slice(0, students), 0);
}

/** Another quiz of the class, with these items, that these have handed in; of everybody so many more are right. */
export async function handInAnother(
	store: Store,
	items: readonly string[],
	names: readonly string[],
	better: number
): Promise<void> {
	const [first, what] = [(await store.assignments.get(ID))!, await published(items)];
	const id = anId('another') as AssignmentId;
	const state = {
		kind: 'published' as const,
		publication: aPublication({ at: store.now(), code: joinCode('K7M4QY') })
	};
	await store.assignments.create(id, { ...first, id, title: 'The same again, later', state });
	await store.published.create(id, { ...what, assignment: id });
	await store.work.create(id);
	await handInTo(store, id, names, better);
}

async function handInTo(
	store: Store,
	id: AssignmentId,
	names: readonly string[],
	better: number
): Promise<void> {
	const { items, forms } = (await store.published.get(id))!;
	const ofClass = (await store.assignments.get(id))!.class;
	const roster = ofClass ? (await store.classes.get(ofClass))!.roster : [];
	const byId = new Map(items.map((item) => [item.id, item]));
	const form = forms[0]!;
	const asked = inOrder(form).map((id) => byId.get(id)!);
	const now = store.now();
	const taken = names.map((name) => {
		const [strength, student] = [NAMES.indexOf(name), roster.find((each) => each.name === name)?.id];
		const participant = aParticipant({
			...(student && { student }),
			...{ id: anId(name) as ParticipantId, name, joinedAt: now },
			token: `token of ${name}` as never
		});
		const begun = startAttempt(anId(`${id.slice(0, 7)}-${name}`) as AttemptId, participant, {
			number: 1,
			form,
			now
		});
		const slots = begun.slots.map((slot, place) => ({
			...slot,
			revision: 1,
			value: given(asked[place]!, place, strength + better, asked.length)
		}));
		return { participant, attempt: submit({ ...begun, slots }, 'student', now) };
	});
	await store.work.change(id, () => ({
		participants: taken.map(({ participant }) => participant),
		attempts: taken.map(({ attempt }) => attempt),
		result: undefined
	}));
}

function given(item: Item, place: number, strength: number, of: number): SlotValue {
	const isLast = place === of - 1;
	const isRight = isLast ? strength < 4 : strength >= 2 + 2 * place;
	return {
		response: isRight ? rightResponse(item) : wrongResponse(item),
		sure: strength < 2 || isRight,
		...(place === 0 && { proof: ['1.1' as SentenceId] })
	};
}
