/** One or two are shared by many texts. */
const FEWEST_SHARED = 3;

/** Words of four letters or more that say nothing of what a text is about. */
const SMALL_WORDS = new Set(
	'about also been being both could does from have into less make made more most much must other ought should some such than that their them then there these they this those what when where which while will with would your'.split(
		' '
	)
);

/**
 * Whether two texts, by their weighty words, share at least `share` of the words of the shorter.
 *
 * @param isSeldom tells of a word whether hardly any text has it: shared, it counts for two
 */
export function areAlike(
	a: ReadonlySet<string>,
	b: ReadonlySet<string>,
	share: number,
	isSeldom: (word: string) => boolean = () => false
): boolean {
	const least = Math.max(FEWEST_SHARED, share * Math.min(a.size, b.size));
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += isSeldom(word) ? 2 : 1;
	return shared >= least;
}

/** The words of four letters or more that are no small words, each by its first five. */
export function weightyWords(text: string): Set<string> {
	const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
	const weighty = words.filter((word) => !SMALL_WORDS.has(word));
	return new Set(weighty.map((word) => word.replace(/s$/, '').slice(0, 5)));
}
