import type { Skill } from '#lib/bank/skill.ts';
import { takenOf, type Taken } from '#lib/analysis/taken.ts';
import type { Attempt, AttemptId } from '#lib/quiz/attempt.ts';
import { anAttempt } from './attempt.ts';
import { anItem } from './item.ts';
import { rightResponse, wrongResponse } from './response.ts';

export type Came = 'right' | 'wrong' | 'open';

/** One question of a quiz: its skill, what came of it, and its id where that matters. */
export type Asked = readonly [skill: Skill, came: Came, id?: string];

/** A finished attempt that asked these, one point each; left out: one right question. */
export function aFinishedAttempt(
	at: number,
	asked: readonly Asked[] = [['locate', 'right']],
	over: Partial<Attempt> = {}
): Attempt {
	const each = asked.map(([skill, came, id], i) => {
		const item = anItem({ type: 'single-choice', id: `ferry/${id ?? `at-${at}-${i}`}`, skill });
		return { item, response: came === 'right' ? rightResponse(item) : wrongResponse(item), came };
	});
	return anAttempt(
		each.map(({ item }) => item),
		{
			id: `AT${at}` as AttemptId,
			startedAt: at,
			finishedAt: at,
			responses: Object.fromEntries(
				each.flatMap(({ item, response, came }) => (came === 'open' ? [] : [[item.id, response]]))
			),
			...over
		}
	);
}

/** The same, marked. */
export function aTaken(at: number, asked?: readonly Asked[], over?: Partial<Attempt>): Taken {
	return takenOf([aFinishedAttempt(at, asked, over)])[0]!;
}

/** `some('attribute', 3, 1)`: three right and one wrong. */
export function some(skill: Skill, right: number, wrong = 0): Asked[] {
	return [
		...Array.from({ length: right }, (): Asked => [skill, 'right']),
		...Array.from({ length: wrong }, (): Asked => [skill, 'wrong'])
	];
}
