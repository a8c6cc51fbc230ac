// Twelve students who have handed in a quiz of the shipped article, done to the store itself.
import type { SentenceId } from '#lib/bank/passage.ts';
import { startAttempt } from '#lib/assignment/starting.ts';
import type { SlotValue } from '#lib/assignment/attempt.ts';
import { submit } from '#lib/assignment/saving.ts';
import type { ParticipantId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Item } from '#lib/items/types.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anId } from '../builders/assignment.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { ID } from './publish.ts';

/** In the order of strength. */
export const NAMES = [
	...['Ana', 'Ben', 'Cyd', 'Dov', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jan', 'Kim', 'Lea']
];

/**
 * The stronger, the more of the questions are right; but the last of them goes the other way, as if its key were wrong. The weakest
 * are sure all the same, and everybody marks the first sentence of the passage as the proof of the first question.
 */
export async function handIn(store: Store, students = NAMES.length): Promise<void> {
	const { items, forms } = (await store.published.get(ID))!;
	const byId = new Map(items.map((item) => [item.id, item]));
	const form = forms[0]!;
	const asked = inOrder(form).map((id) => byId.get(id)!);
	const now = store.now();
	const taken = NAMES.slice(0, students).map((name, strength) => {
		const participant = aParticipant({
			...{ id: anId(name) as ParticipantId, name, joinedAt: now },
			token: `token of ${name}` as never
		});
		const begun = startAttempt(anId(`attempt-${name}`) as AttemptId, participant, { number: 1, form, now });
		const slots = begun.slots.map((slot, place) => ({
			...slot,
			revision: 1,
			value: given(asked[place]!, place, strength, asked.length)
		}));
		return { participant, attempt: submit({ ...begun, slots }, 'student', now) };
	});
	await store.work.change(ID, () => ({
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
