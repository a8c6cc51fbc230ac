/** Vowels that sound like “you” or “one”. */
const CONSONANT = /^(uni(t|v|f|q|c|on)|unanim|us[aeiou]|ut[ei]|eu|ewe|one(?!r|i)|once|ouija)/;
/** Consonants that are not heard. */
const SILENT = /^(hour|honest|honou?r|heir)/;
/** Where speakers differ, or a letter is not what it seems. */
const UNSURE = /^(hist|hot|hab|herb|horr|hyp|uni|u(?![np])|x|y(?![aeiou]))/;

/**
 * The article that goes before these words; `undefined` where it cannot be told from their letters: figures, and
 * capitals, which may be spelt out (an MP) or read as a word (a NATO summit).
 */
export function articleOf(text: string): 'a' | 'an' | undefined {
	const [word = ''] = /^\p{L}[\p{L}’'-]*/u.exec(text) ?? [];
	if (word.length < 2 || /^\p{Lu}[^\p{Ll}]/u.test(word)) return undefined;
	const small = word.toLowerCase();
	if (SILENT.test(small)) return 'an';
	if (CONSONANT.test(small)) return 'a';
	if (UNSURE.test(small)) return undefined;
	return /^[aeiou]/.test(small) ? 'an' : /^[a-z]/.test(small) ? 'a' : undefined;
}
