/**
 * How wide a character is set, in em: the wider of what Newsreader (optical size 14) and its stand-in, Georgia at
 * 96.1%, need, rounded up. A sheet is broken into lines by these, so that its line numbers hold in any browser, with
 * scripts off, and whichever of the two faces it is set in. Italics are narrower and are taken to be as wide.
 */
const WIDTHS: readonly (readonly [em: number, characters: string])[] = [
	[0.24, ' \u00a0'],
	[0.26, "',.‘’"],
	[0.3, '!:;Iijl|'],
	[0.36, '()[]-\u2010\u2011ft'],
	[0.42, '/\\rs*'],
	[0.46, '"“”cz'],
	[0.5, '?aegJ·'],
	[0.56, 'oxyvu'],
	[0.6, 'bdhknpq0123456789£$€'],
	[0.64, '–F'],
	[0.68, 'BELPRSTZ'],
	[0.78, 'wACDKVXY…'],
	[0.83, 'GHNOQU&%—−'],
	[0.88, 'm']
];
/** What is not in the table: M and W, and letters of other alphabets. */
const OTHER = 1.01;

const widthsByCharacter = new Map(
	WIDTHS.flatMap(([em, characters]) => Array.from(characters, (character) => [character, em] as const))
);

/** The width of one character in em; an accent adds nothing. */
export function widthOf(character: string): number {
	const known = widthsByCharacter.get(character);
	if (known !== undefined) return known;
	const base = character.normalize('NFD')[0] ?? '';
	if (/^\p{M}/u.test(base)) return 0;
	return widthsByCharacter.get(base) ?? OTHER;
}
