/** The words of a text, in small letters. */
export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Words of four letters or more by their first five, without a last s: “deal” meets “deals”, and “formal” “formally”. */
export function stemsOf(text: string): string[] {
	return wordsOf(text)
		.filter((word) => word.length >= 4)
		.map((word) => word.replace(/s$/, '').slice(0, 5));
}

const HEDGES = new Set(
	'may might could can would seem seems seemed appear appears perhaps possibly probably likely some sometimes often usually generally mostly partly rather tend tends suggest suggests'.split(
		' '
	)
);

const ABSOLUTES = new Set(
	'all always any anyone anything certain certainly completely entire entirely ever every everyone everything exactly must never no nobody none nothing only solely sure totally whole wholly without'.split(
		' '
	)
);

/** How many words of a text soften what it says. */
export function hedgesIn(text: string): number {
	return wordsOf(text).filter((word) => HEDGES.has(word)).length;
}

/** How many words of a text allow no exception. */
export function absolutesIn(text: string): number {
	return wordsOf(text).filter((word) => ABSOLUTES.has(word)).length;
}
