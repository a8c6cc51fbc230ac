import type { Learner } from '#lib/learner/learner.svelte.ts';
import type { CardStats } from './card-stats.svelte.ts';
import type * as shown from './shown.ts';

/** What the page shows of cards, and what that rests on. */
export interface BroughtCards extends Pick<typeof shown, 'Cards' | 'SkillsWithCards'> {
	stats: CardStats;
}

/** A short log is worked out within that; for a long one the page does not wait. */
const LONGEST_MS = 250;

/**
 * What a student's cards come to; `undefined` where no card was ever looked at, which is known without the code for it.
 *
 * @throws where there is no network and that code has not been fetched
 */
export async function bringCards(learner: Learner): Promise<BroughtCards | undefined> {
	const keys = await (await learner.storage).keys();
	if (!keys.some((key) => key.startsWith('reviews/'))) return undefined;
	const [record, { CardStats, Cards, SkillsWithCards }] = await Promise.all([
		learner.reviews(),
		import('./shown.ts')
	]);
	const stats = new CardStats(record);
	if (stats.any) await Promise.race([stats.work(), new Promise((over) => setTimeout(over, LONGEST_MS))]);
	return { Cards, SkillsWithCards, stats };
}
