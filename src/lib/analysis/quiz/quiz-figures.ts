import { kurtosisOf, meanOf, medianOf, skewnessOf, varianceOf } from './moments.ts';
import { totalOf, type Sitting } from './sat.ts';

/**
 * Moodle’s figures of a quiz as a whole. Points are points; consistency and error ratio are shares (Moodle shows both times a
 * hundred). What cannot be said is left out: never NaN.
 */
export interface QuizFigures {
	students: number;
	/** What there was to earn; left out where the sittings differ in it, as two forms may: then look at each form by itself. */
	possible?: number;
	mean?: number;
	median?: number;
	/** The standard deviation (n − 1). */
	deviation?: number;
	skewness?: number;
	kurtosis?: number;
	/** Coefficient of internal consistency (Cronbach’s alpha): 1 at most, and below 0 where questions pull against each other. */
	consistency?: number;
	/** How much of the deviation is chance: √(1 − consistency); above 1 where the consistency is below 0. */
	errorRatio?: number;
	/** How far a score is good to, two times in three, in points: the error ratio times the deviation. */
	standardError?: number;
}

/**
 * The figures of sittings of one form. Consistency, and with it both errors, needs that all had the same questions, two at the
 * least, that there are three students, and that their scores differ.
 * Source: Moodle documentation, “Quiz statistics calculations”.
 */
export function quizFigures(sittings: readonly Sitting[]): QuizFigures {
	const totals = sittings.map(totalOf);
	const [possible] = totals.map((total) => total.possible);
	const students = sittings.length;
	if (possible === undefined || totals.some((total) => total.possible !== possible)) return { students };
	const scores = totals.map(({ earned }) => earned);
	const variance = varianceOf(scores);
	const deviation = variance === undefined ? undefined : Math.sqrt(variance);
	const consistency = consistencyOf(sittings, variance);
	const errorRatio = consistency === undefined ? undefined : Math.sqrt(Math.max(0, 1 - consistency));
	return said({
		students,
		possible,
		mean: meanOf(scores),
		median: medianOf(scores),
		deviation,
		skewness: skewnessOf(scores),
		kurtosis: kurtosisOf(scores),
		consistency,
		errorRatio,
		standardError: errorRatio === undefined ? undefined : errorRatio * deviation!
	});
}

function consistencyOf(sittings: readonly Sitting[], variance: number | undefined): number | undefined {
	const marked = sittings.map(
		({ answers }) =>
			new Map(answers.filter(({ possible }) => possible > 0).map(({ item, earned }) => [item.id, earned]))
	);
	const ids = [...(marked[0]?.keys() ?? [])];
	const isSame = marked.every((own) => own.size === ids.length && ids.every((id) => own.has(id)));
	if (!isSame || ids.length < 2 || sittings.length < 3 || !variance) return undefined;
	const ofItems = ids.reduce((sum, id) => sum + varianceOf(marked.map((own) => own.get(id)!))!, 0);
	return (ids.length / (ids.length - 1)) * (1 - ofItems / variance);
}

/** Without what cannot be said. */
function said(figures: { [F in keyof QuizFigures]-?: QuizFigures[F] | undefined }): QuizFigures {
	return Object.fromEntries(
		Object.entries(figures).filter(([, value]) => value !== undefined)
	) as unknown as QuizFigures;
}
