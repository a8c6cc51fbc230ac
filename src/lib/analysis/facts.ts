import type { Taken } from './taken.ts';

/** How much has been done. */
export interface Facts {
	quizzes: number;
	/** Questions that were answered, each as often as it was. */
	questions: number;
	/** On how many days, by the reader's own time zone, a quiz was finished. */
	days: number;
	/** How long questions were on the screen, in all quizzes of which that was noted; 0 where it never was. */
	seconds: number;
	/** Whether it was noted of all of them. */
	allTimed: boolean;
	/** When the first was over, in milliseconds since 1970; left out where there is none. */
	since?: number;
}

/** @param taken the oldest first; none: all 0 */
export function factsOf(taken: readonly Taken[]): Facts {
	const [first] = taken;
	return {
		quizzes: taken.length,
		questions: taken.flatMap(({ turns }) => turns).filter(({ response }) => response !== undefined).length,
		days: new Set(taken.map(({ at }) => new Date(at).toDateString())).size,
		seconds: taken.reduce((sum, { seconds = 0 }) => sum + seconds, 0),
		allTimed: taken.every(({ seconds }) => seconds !== undefined),
		...(first && { since: first.at })
	};
}
