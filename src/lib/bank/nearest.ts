/** The candidate within two slips of `word` (one, where it is short), if there is one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let fewest = word.length > 4 ? 3 : 2;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > 2) continue;
		const slips = distance(word, candidate);
		if (slips > 0 && slips < fewest) [best, fewest] = [candidate, slips];
	}
	return best;
}

/** Levenshtein distance, in which an exchange of neighbours counts as one. */
function distance(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const [row, next] = [rows[i - 1]!, [i]];
		for (let j = 1; j <= b.length; j++) {
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				next[j] = Math.min(next[j]!, rows[i - 2]![j - 2]! + 1);
		}
		rows.push(next);
	}
	return rows[a.length]![b.length]!;
}
