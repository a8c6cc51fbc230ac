/** Where words stand in a text as whole words, in capitals or small letters: as the text spells them, and from where. */
export function occurrences(words: string, text: string): { at: number; words: string }[] {
	const [wanted, within] = [words.toLowerCase(), text.toLowerCase()];
	// A few letters are longer in small: places would not be those of the text.
	if (wanted === '' || within.length !== text.length) return [];
	const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
	const found: { at: number; words: string }[] = [];
	for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1)) {
		const end = at + wanted.length;
		if (!isLetter(text[at - 1]) && !isLetter(text[end])) found.push({ at, words: text.slice(at, end) });
	}
	return found;
}
