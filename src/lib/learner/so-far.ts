import { outcomeOf, type Attempt, type Outcome, type Turn } from '#lib/quiz/attempt.ts';
import type { OpenAttempt } from './entries.ts';
import { isAnswerTo } from './guards.ts';

/** What counts when an attempt is over: where nothing is marked before, what is chosen or typed by then is what is given. */
export function responsesAtTheEnd({
	conditions,
	asked,
	responses,
	drafts
}: OpenAttempt): Attempt['responses'] {
	if (conditions.feedback === 'each') return responses;
	const answered = asked.filter(({ item }) => isAnswerTo(item, drafts[item.id])).map(({ item }) => item.id);
	return { ...Object.fromEntries(answered.map((id) => [id, drafts[id]])), ...responses };
}

/**
 * How each question of an attempt that is under way stands. Where nothing is marked before the end, what is chosen or typed
 * is what is given.
 *
 * @param turns of the attempt
 */
export function outcomesSoFar(attempt: OpenAttempt, turns: readonly Turn[]): Outcome[] {
	const given = responsesAtTheEnd(attempt);
	return turns.map(({ mark, asked }) => {
		const outcome = outcomeOf(mark);
		return outcome === 'open' && given[asked.item.id] ? 'given' : outcome;
	});
}
