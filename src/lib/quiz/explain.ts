import { mark } from '#lib/items/registry.ts';
import { sayShares } from '#lib/items/shares.ts';
import type { Turn } from './attempt.ts';
import { sayPoints } from './say.ts';

/**
 * How a response came to its points: `Points: 1½ of 3. Each pair counts the same: one point for each that is right.`
 * `undefined` where there is nothing to explain: what was not answered, what is simply right or wrong, and what its
 * writer has not compared yet.
 */
export function explainMark({ asked: { item }, response, mark: given }: Turn): string | undefined {
	if (response === undefined) return undefined;
	const how = sayShares(item, response);
	if (given.kind === 'own')
		return given.earned === undefined
			? undefined
			: `Points: ${given.earned} of ${given.possible}, by your own account. ${how}`;
	if (given.kind !== 'marked') return undefined;
	const { earned, possible } = given;
	const without = mark(item, response);
	const capped = without.kind === 'marked' && without.earned > earned;
	const isShared = how !== undefined && (possible > 1 || earned < possible);
	if (!isShared && !capped) return undefined;
	return [
		`Points: ${sayPoints(earned)} of ${possible}.`,
		// Half a point for what is wholly right has but one reason, which comes last.
		...(how !== undefined && (possible > 1 || !capped || without.earned < possible) ? [how] : []),
		...(capped ? [sayCap(without.earned, possible)] : [])
	].join(' ');
}

/** @param without what the response would have earned without the hint */
function sayCap(without: number, possible: number): string {
	const most = possible === 1 ? 'half a point at most' : `half of the ${possible} points at most`;
	return without === possible
		? `Right after a hint: ${most}.`
		: `After a hint: ${most}, and without it ${sayPoints(without)}.`;
}
