import type { ItemId } from '#lib/items/item.ts';
import { atOnce, type Steps } from '../steps.ts';
import { guessScoreOf } from './guess.ts';
import { covarianceOf, meanOf, varianceOf } from './moments.ts';
import { pairsOf, tidy, totalOf, type Pair, type Sat, type SatItem } from './sat.ts';

/**
 * Moodle’s figures of one question, over those who had it. What was not answered earned 0. Shares are 0–1 and correlations −1…1;
 * Moodle shows both times a hundred.
 */
export interface ItemFigures {
	item: ItemId;
	/** How many students had it. */
	students: number;
	/** The mean share of its points, 0–1. */
	facility?: number;
	/** The standard deviation (n − 1) of its points, as a share of what it can earn. */
	deviation?: number;
	/** What pure guessing would earn, 0–1. */
	guess?: number;
	/** Its share of the points of its form, 0–1. */
	intendedWeight?: number;
	/** Its share in the spread of the scores, 0–1; left out where it goes against the score as a whole. */
	effectiveWeight?: number;
	/** The correlation of its points with those of the rest of the quiz; left out where either never varies. */
	discrimination?: number;
	/** The same as a share of the most that such points could reach; 1 at most. */
	efficiency?: number;
}

/**
 * The figures of every question, in the order of the quiz; of one that was dropped, or that nobody had, none but the count.
 * Left out is what cannot be said: never NaN.
 * Source: Moodle documentation, “Quiz statistics calculations”.
 */
export function itemFigures(sat: Sat): ItemFigures[] {
	return atOnce(itemFigureSteps(sat, pairsOf(sat)));
}

/** The same, question by question. */
export function* itemFigureSteps(sat: Sat, pairs: ReadonlyMap<ItemId, Pair[]>): Steps<ItemFigures[]> {
	const weights = new Map<ItemId, number | undefined>();
	for (const { item } of sat.items) {
		weights.set(item.id, pull(pairs.get(item.id) ?? []));
		yield;
	}
	const figures: ItemFigures[] = [];
	for (const each of sat.items) {
		figures.push(figuresOf(sat, each, pairs.get(each.item.id) ?? [], weights));
		yield;
	}
	return figures;
}

/** @param weights of every question the square root of its covariance with the whole score */
function figuresOf(
	{ items }: Pick<Sat, 'items'>,
	{ item, form }: SatItem,
	own: readonly Pair[],
	weights: ReadonlyMap<ItemId, number | undefined>
): ItemFigures {
	const possible = own[0]?.answer.possible ?? 0;
	const base = { item: item.id, students: own.length };
	if (possible === 0) return base;
	const points = own.map(({ answer }) => answer.earned);
	const guess = guessScoreOf(item);
	const variance = varianceOf(points);
	const pulls = items.filter((each) => each.form === form).map((each) => weights.get(each.item.id) ?? 0);
	const all = pulls.reduce((sum, each) => sum + each, 0);
	const ownPull = weights.get(item.id);
	return {
		...base,
		facility: meanOf(points)! / possible,
		...(variance !== undefined && { deviation: Math.sqrt(variance) / possible }),
		...(guess !== undefined && { guess }),
		intendedWeight: possible / totalOf(own[0]!.sitting).possible,
		...(ownPull !== undefined && all > 0 && { effectiveWeight: ownPull / all }),
		...correlations(own)
	};
}

/** Discrimination and its efficiency, where they can be said. */
function correlations(pairs: readonly Pair[]): Pick<ItemFigures, 'discrimination' | 'efficiency'> {
	const points = pairs.map(({ answer }) => answer.earned);
	const rests = pairs.map(({ rest }) => rest);
	const spread = Math.sqrt((varianceOf(points) ?? 0) * (varianceOf(rests) ?? 0));
	if (spread === 0) return {};
	const covariance = covarianceOf(points, rests)!;
	// The best that these points could do: the most of them to whoever did best on the rest.
	const most = covarianceOf(points.sort(ascending), rests.sort(ascending))!;
	return {
		discrimination: Math.max(-1, Math.min(1, covariance / spread)),
		...(most > 0 && { efficiency: Math.min(1, covariance / most) })
	};
}

/** The square root of the covariance with the whole score; `undefined` where that is below 0, or cannot be said. */
function pull(pairs: readonly Pair[]): number | undefined {
	const covariance = covarianceOf(
		pairs.map(({ answer }) => answer.earned),
		pairs.map(({ total }) => total)
	);
	return covariance === undefined || tidy(covariance) < 0 ? undefined : Math.sqrt(Math.max(0, covariance));
}

const ascending = (a: number, b: number): number => a - b;
