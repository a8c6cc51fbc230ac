import type { Score } from '#lib/quiz/score.ts';
import type { Taken } from './taken.ts';

/** How many quizzes a moving mean is made of. */
export const SPAN = 3;

/** The score of one quiz among those before it. */
export interface ScorePoint extends Score {
	id: Taken['id'];
	article: string;
	title: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Of the points that were to be had, 0–1. */
	share: number;
	/** The mean of this share and of the two before it, or of as many as there are; 0–1. */
	mean: number;
}

/**
 * The scores of quizzes, in their order. A quiz that had no points to give, since the student marks all of it, is left
 * out. No quizzes: none.
 *
 * @param taken the oldest first
 */
export function scoresOverTime(taken: readonly Taken[]): ScorePoint[] {
	const scored = taken.filter(({ score }) => score.possible > 0);
	const shares = scored.map(({ score }) => score.earned / score.possible);
	return scored.map(({ id, article, title, at, score }, i) => ({
		id,
		article,
		title,
		at,
		...score,
		share: shares[i]!,
		mean: meanOf(shares.slice(Math.max(0, i - SPAN + 1), i + 1))
	}));
}

/** How one article went. */
export interface ArticleScores {
	article: string;
	/** The title that it had last. */
	title: string;
	quizzes: number;
	last: ScorePoint;
	/** The first of those with the highest share. */
	best: ScorePoint;
	/** The mean of the shares, 0–1; each quiz counts alike, whatever its length. */
	mean: number;
}

/** How each article went, the one with the latest quiz first. No quizzes: none. */
export function scoresByArticle(points: readonly ScorePoint[]): ArticleScores[] {
	const articles = [...new Set(points.map(({ article }) => article))];
	return articles
		.map((article) => {
			const own = points.filter((point) => point.article === article);
			const last = own.at(-1)!;
			return {
				article,
				title: last.title,
				quizzes: own.length,
				last,
				best: own.reduce((best, point) => (point.share > best.share ? point : best)),
				mean: meanOf(own.map(({ share }) => share))
			};
		})
		.sort((a, b) => b.last.at - a.last.at);
}

function meanOf(shares: readonly number[]): number {
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
