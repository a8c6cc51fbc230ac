import type { Item } from '#lib/items/types.ts';
import type { ItemId } from '#lib/items/item.ts';
import { sayHowMany } from '#lib/quiz/say.ts';
import type { Assignment } from './assignment.ts';
import { alsoInPractice } from './plan.ts';

/**
 * What a teacher should know of a quiz before it is given out: where its terms show a key too early or never, and what could be
 * looked up. In sentences, the weightiest first; none of them keeps it from being published.
 *
 * @param items what it asks, in the order in which it is listed
 */
export function warningsOf(
	{ policy, window, class: ofClass, plan }: Pick<Assignment, 'policy' | 'window' | 'class' | 'plan'>,
	items: readonly Item[]
): string[] {
	const { feedback, attempts, minutes } = policy;
	const early = feedback.keys === 'submission' ? 'the right answers' : 'what was right and wrong';
	const showsEarly = feedback.keys === 'submission' || feedback.marks === 'submission';
	const waits = Object.values(feedback).includes('closed');
	return [
		...(showsEarly
			? [
					`Students see ${early} as soon as they submit, while others may still be working or yet to join: they can pass them on.`
				]
			: []),
		...(showsEarly && attempts > 1
			? [`They also see them before they try again, and the questions are the same.`]
			: []),
		...(plan.kind === 'picked' ? enemiesAmong(items) : []),
		...lookedUp(items),
		...(minutes !== undefined &&
		window.closesAt !== undefined &&
		window.opensAt !== undefined &&
		window.closesAt - window.opensAt < minutes * 60_000
			? [
					`It is open for less time than an attempt may take: nobody has the whole ${sayHowMany(minutes, 'minute')}.`
				]
			: []),
		...(waits && window.closesAt === undefined
			? [
					ofClass === undefined
						? 'It has no end: what is shown when it has closed is shown when you close it.'
						: 'It has no end: what is shown when it has closed is shown when everyone on the roster has finished, or when you close it.'
				]
			: [])
	];
}

function lookedUp(items: readonly Item[]): string[] {
	const both = alsoInPractice(items);
	if (both === 0) return [];
	const which =
		both === items.length
			? items.length === 1
				? 'The question is'
				: `All ${items.length} questions are`
			: `${both} of the ${sayHowMany(items.length, 'question')} ${both === 1 ? 'is' : 'are'}`;
	return [
		`${which} also in practice, where students could look ${both === 1 ? 'it' : 'them'} up with ${both === 1 ? 'its' : 'their'} right answer${both === 1 ? '' : 's'}.`
	];
}

/** Which questions that were picked by hand give each other away. */
function enemiesAmong(items: readonly Item[]): string[] {
	const numbers = new Map<ItemId, number>(items.map(({ id }, i) => [id, i + 1]));
	const pairs = items.flatMap(({ id, enemies }) => {
		const mine = numbers.get(id)!;
		return enemies.flatMap((enemy) => {
			const other = numbers.get(enemy);
			return other !== undefined && other > mine ? [[mine, other] as const] : [];
		});
	});
	const all = pairs.sort(([a, b], [c, d]) => a - c || b - d).map(([a, b]) => `${a} and ${b}`);
	if (all.length === 0) return [];
	const said = all.slice(0, 6).join(', ');
	const more = all.length > 6 ? ` and ${all.length - 6} more pairs` : '';
	return [`Questions ${said}${more} ask about the same thing, or one shows the answer to the other.`];
}
