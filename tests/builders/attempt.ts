import { mark } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { afterHint, asAsked, type Attempt, type AttemptId, type Turn } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { aPassage } from './passage.ts';

/** An attempt at these items, in which nothing has been given. */
export function anAttempt(items: readonly Item[], over: Partial<Attempt> = {}): Attempt {
	return {
		id: 'AAAAAAAAAAAA' as AttemptId,
		article: 'ferry',
		title: 'The ferry',
		form: formOf(
			items.map(({ id }) => id),
			'SPRING' as Seed
		),
		conditions: PLAIN,
		startedAt: 0,
		asked: items.map((item) => asAsked(item, aPassage())),
		responses: {},
		hints: {},
		sure: {},
		flagged: [],
		...over
	};
}

/** One question of an attempt, with what was given for it. */
export function aTurn(
	item: Item,
	response?: ItemResponse,
	{ hint, sure, flagged = false }: Partial<Pick<Turn, 'hint' | 'sure' | 'flagged'>> = {}
): Turn {
	const given = mark(item, response);
	return {
		asked: asAsked(item, aPassage()),
		response,
		mark: hint ? afterHint(given) : given,
		hint,
		sure,
		flagged
	};
}
