import { turnsOf, type Attempt, type AttemptId, type Turn } from '#lib/quiz/attempt.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';

/** An attempt that is over, with its questions marked. */
export interface Taken {
	id: AttemptId;
	article: string;
	/** The title that the article had then. */
	title: string;
	/** When it was over, in milliseconds since 1970. */
	at: number;
	/** How long its questions were on the screen; left out where that was not noted. */
	seconds?: number;
	turns: Turn[];
	score: Score;
}

/** Attempts that are over, the oldest first, in whatever order they are given; of two at one moment, by their ids. */
export function takenOf(attempts: readonly Attempt[]): Taken[] {
	return attempts
		.map((attempt) => {
			const { id, article, title, startedAt, finishedAt, seconds } = attempt;
			const turns = turnsOf(attempt);
			const at = finishedAt ?? startedAt;
			return {
				id,
				article,
				title,
				at,
				...(seconds !== undefined && { seconds }),
				turns,
				score: scoreOf(turns)
			};
		})
		.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
