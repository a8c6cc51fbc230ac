import type { Component } from 'svelte';
import type { ItemType } from '#lib/items/types.ts';
import type { ReviewProps } from '#lib/items/view-props.ts';
import { isRightAfterHint, outcomeOf, type Turn } from '#lib/quiz/attempt.ts';

/** A turn with its place in the quiz, from 1. */
export interface Numbered {
	turn: Turn;
	number: number;
}

/** What lets a student compare a response with its model answer. */
export interface Comparison {
	Review: Component<ReviewProps<ItemType>>;
}

/** The turns as they are listed. */
interface Parted {
	/** Wrong, partly right or not answered; those that the student was sure of come first. */
	misses: Numbered[];
	/** For the student to compare. */
	own: Numbered[];
	/** Right, after a hint or without. */
	right: Numbered[];
}

/** The turns of an attempt that is over, by what is to be made of them, each part in the order of the quiz. */
export function parted(turns: readonly Turn[]): Parted {
	const numbered = turns.map((turn, i) => ({ turn, number: i + 1, part: partOf(turn) }));
	const of = (part: keyof Parted): Numbered[] => numbered.filter((each) => each.part === part);
	const [sure, others] = [true, false].map((wanted) =>
		of('misses').filter(({ turn }) => (turn.sure === true) === wanted)
	);
	return { misses: [...sure!, ...others!], own: of('own'), right: of('right') };
}

function partOf(turn: Turn): keyof Parted {
	const outcome = outcomeOf(turn.mark);
	if (outcome === 'own') return 'own';
	return outcome === 'right' || isRightAfterHint(turn) ? 'right' : 'misses';
}
