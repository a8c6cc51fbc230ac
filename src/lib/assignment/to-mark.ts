import type { OpenResponse } from '#lib/items/open-response/item.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { rngFor } from '#lib/quiz/rng.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { keysOf } from './keys.ts';
import { isWritten, markingIn, writtenIn } from './marking.ts';
import { itemsIn } from './sat-of.ts';

/** What one student gave for a question that a teacher marks. */
export interface Paper {
	attempt: AssignedAttempt;
	participant: Participant;
	/** Of its slot, from 0. */
	place: number;
}

/** A question that a teacher marks, and all that was handed in for it. */
export interface ToMark {
	item: OpenResponse;
	/** As the figures name it: `9`, or `A9`. */
	label: string;
	/** It was dropped, or everyone has its points: marking changes no score. */
	treatment?: 'dropped' | 'everyone';
	/** In an order that says nothing of names, and is another for each question. It stays when more are handed in. */
	written: Paper[];
	/** Of those who wrote nothing. */
	blank: Paper[];
}

/**
 * The questions of a quiz that a teacher marks, in the order of its forms. Students whom the teacher has taken out are not there, nor
 * is what is still under way.
 */
export function toMark(
	published: Pick<Published, 'items' | 'forms' | 'regrading'>,
	{ participants, attempts }: Pick<Work, 'participants' | 'attempts'>
): ToMark[] {
	const handedIn = [...attempts.values()].flatMap((attempt) => {
		const participant = participants.get(attempt.participant);
		const counts = attempt.state.kind === 'submitted' && participant && participant.removedAt === undefined;
		return counts ? [{ attempt, participant, order: inOrder(attempt.form) }] : [];
	});
	return itemsIn(published, keysOf(published)).flatMap(({ item, label, treatment }): ToMark[] => {
		if (!isWritten(item)) return [];
		const chance = ({ attempt }: Paper): number =>
			rngFor(attempt.form.seed, `marking/${item.id}/${attempt.id}`).below(2 ** 32);
		const papers = handedIn
			.map(({ attempt, participant, order }) => ({ attempt, participant, place: order.indexOf(item.id) }))
			.filter(({ place }) => place >= 0)
			.map((paper) => ({ paper, by: chance(paper) }))
			.sort((a, b) => a.by - b.by)
			.map(({ paper }) => paper);
		const isBlank = (paper: Paper): boolean => writtenIn(paper.attempt.slots[paper.place]!) === '';
		return [
			{
				...{ item, label },
				...(treatment && { treatment }),
				written: papers.filter((paper) => !isBlank(paper)),
				blank: papers.filter(isBlank)
			}
		];
	});
}

/** Whether it has a marking that holds. */
export function isMarked({ attempt, place }: Paper): boolean {
	return markingIn(attempt.slots[place]!) !== undefined;
}
