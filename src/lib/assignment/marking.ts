import type { Treatment } from '#lib/analysis/quiz/sat.ts';
import type { Mark } from '#lib/items/item.ts';
import type { OpenResponse, PointId } from '#lib/items/open-response/item.ts';
import type { Item } from '#lib/items/types.ts';
import type { AssignedAttempt, Marking, Slot } from './attempt.ts';
import type { Moment, TeacherId } from './ids.ts';

type Kept = Pick<Slot, 'value' | 'marked'>;

/** Whether points for it are given by a teacher, and not by its key. */
export function isWritten(item: Item): item is OpenResponse {
	return item.type === 'open-response';
}

/** What was written for a question; '' where that is nothing but space, or the question asks for something else. */
export function writtenIn({ value: { response } }: Pick<Slot, 'value'>): string {
	return response?.type === 'open-response' && response.text.trim() !== '' ? response.text : '';
}

/** The marking of what is there now; `undefined` where there is none, or something else has been written since. */
export function markingIn(slot: Kept): Marking | undefined {
	return slot.marked?.text === writtenIn(slot) ? slot.marked : undefined;
}

/**
 * The mark of what a teacher has marked; `undefined` where the key marks it, or nobody has yet. A student who wrote nothing has
 * earned nothing once the teacher has said that it counts. Where everyone has its points, they are those of the rubric.
 */
export function markByTeacher(
	item: Item,
	slot: Kept | undefined,
	treatment?: Treatment
): Exclude<Mark, { kind: 'invalid' | 'own' }> | undefined {
	if (!isWritten(item)) return undefined;
	const possible = item.rubric.length;
	if (treatment === 'everyone') return { kind: 'marked', earned: possible, possible };
	const marking = slot && markingIn(slot);
	if (marking === undefined) return undefined;
	if (marking.text === '') return { kind: 'unanswered', possible };
	return { kind: 'marked', earned: pointsIn(item, marking.points).length, possible };
}

/** Those of the points that its rubric has, each once and in its order. */
function pointsIn({ rubric }: OpenResponse, points: readonly string[]): PointId[] {
	return rubric.map(({ id }) => id).filter((id) => points.includes(id));
}

/**
 * Marks one response of an attempt. The same points a second time leave it as it is, by whomever they were given; where nothing was
 * written there are none to give.
 *
 * @param place of its slot, from 0; where there is no such slot the attempt stays as it is
 */
export function giveMarking(
	attempt: AssignedAttempt,
	place: number,
	item: OpenResponse,
	points: readonly string[],
	{ by, at }: { by: TeacherId; at: Moment }
): AssignedAttempt {
	const slot = attempt.slots[place];
	if (slot === undefined) return attempt;
	const text = writtenIn(slot);
	const given = text === '' ? [] : pointsIn(item, points);
	if (markingIn(slot)?.points.join() === given.join()) return attempt;
	return withSlot(attempt, place, { ...slot, marked: { points: given, by, at, text } });
}

/** Takes the marking of one response away; where there is none the attempt stays as it is. */
export function takeMarking(attempt: AssignedAttempt, place: number): AssignedAttempt {
	const slot = attempt.slots[place];
	if (slot?.marked === undefined) return attempt;
	const { marked: _, ...rest } = slot;
	return withSlot(attempt, place, rest);
}

function withSlot(attempt: AssignedAttempt, place: number, slot: Slot): AssignedAttempt {
	return { ...attempt, slots: attempt.slots.map((each, i) => (i === place ? slot : each)) };
}
