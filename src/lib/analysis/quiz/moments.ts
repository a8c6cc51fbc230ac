/** The mean; `undefined` of nothing. */
export function meanOf(values: readonly number[]): number | undefined {
	return values.length === 0 ? undefined : sumOf(values) / values.length;
}

/** The middle value, or the mean of the two in the middle; `undefined` of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The covariance of two lists that go together, with a denominator of n − 1; `undefined` with fewer than two pairs. */
export function covarianceOf(a: readonly number[], b: readonly number[]): number | undefined {
	if (a.length < 2) return undefined;
	const [meanA, meanB] = [meanOf(a)!, meanOf(b)!];
	return sumOf(a.map((value, i) => (value - meanA) * (b[i]! - meanB))) / (a.length - 1);
}

/** The variance, with a denominator of n − 1; exactly 0 where no value differs; `undefined` with fewer than two. */
export function varianceOf(values: readonly number[]): number | undefined {
	// The mean of values that are all alike is not always quite that value.
	if (values.length > 1 && values.every((value) => value === values[0])) return 0;
	return covarianceOf(values, values);
}

/**
 * Skewness k₃ ∕ k₂^1.5, from the k-statistics: 0 where the scores lie alike on both sides of the mean, below 0 with a tail to the
 * left. `undefined` with fewer than three values, or where none differs.
 * Source: Moodle documentation, “Quiz statistics calculations”.
 */
export function skewnessOf(values: readonly number[]): number | undefined {
	const [n, k2] = [values.length, varianceOf(values)];
	if (n < 3 || !k2) return undefined;
	const k3 = (n * n * centralMoment(values, 3)) / ((n - 1) * (n - 2));
	return k3 / k2 ** 1.5;
}

/**
 * Kurtosis k₄ ∕ k₂², from the k-statistics: 0 for a normal distribution, above 0 for a sharper peak with longer tails. `undefined`
 * with fewer than four values, or where none differs.
 * Source: Moodle documentation, “Quiz statistics calculations”.
 */
export function kurtosisOf(values: readonly number[]): number | undefined {
	const [n, k2] = [values.length, varianceOf(values)];
	if (n < 4 || !k2) return undefined;
	const [m2, m4] = [centralMoment(values, 2), centralMoment(values, 4)];
	const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
	return k4 / (k2 * k2);
}

function centralMoment(values: readonly number[], power: number): number {
	const mean = meanOf(values)!;
	return sumOf(values.map((value) => (value - mean) ** power)) / values.length;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
