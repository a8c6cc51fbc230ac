/** The most graphemes of a name, and the most UTF-16 units that each may take: marks can be piled up without end. */
const MOST_GRAPHEMES = 40;
const MOST_UNITS_EACH = 5;
const MOST_MARKS = 3;

/** A joiner that stands between no two pictures; a picture may have a style or a tone of skin after it. */
const LOOSE_JOINER = new RegExp(
	'(?<!\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D|\\u200D(?!\\p{Extended_Pictographic})',
	'gu'
);

export type NameRead = { kind: 'name'; name: string } | { kind: 'wrong'; message: string };

/**
 * A name as it is shown: composed (NFC), without control and format characters (which turn the line round or are not
 * seen), but with those that join an emoji; spaces one at a time. 1 to 40 visible characters, or to as many as are said.
 */
export function readName(typed: string, most = MOST_GRAPHEMES): NameRead {
	const name = typed
		.toWellFormed()
		.replace(/\uFFFD/g, '')
		.normalize('NFC')
		.replace(/\s+/gu, ' ')
		.replace(LOOSE_JOINER, '')
		.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|(?!\u200D)\p{Cf}/gu, '')
		.replace(new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu'), '$1')
		.trim();
	const graphemes = [...new Intl.Segmenter('en-GB').segment(name)].length;
	const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(name);
	return isVisible && graphemes <= most && name.length <= most * MOST_UNITS_EACH
		? { kind: 'name', name }
		: { kind: 'wrong', message: `1 to ${most} visible characters` };
}

/** Letters of other scripts that look like Latin ones, and those. */
const LOOKS_LIKE = new Map(
	Object.entries({
		a: 'аαɑ',
		b: 'ьв',
		c: 'сϲ',
		d: 'ԁ',
		e: 'еε',
		g: 'ɡ',
		h: 'һн',
		i: 'іιı',
		j: 'јϳ',
		k: 'кκ',
		l: 'ӏ',
		m: 'м',
		n: 'ո',
		o: 'оοօ',
		p: 'рρ',
		q: 'ԛ',
		s: 'ѕ',
		t: 'тτ',
		u: 'υս',
		v: 'ѵν',
		w: 'ѡԝω',
		x: 'хχ',
		y: 'уγ',
		z: 'ᴢ'
	}).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const))
);

const LOOKALIKE = new RegExp(`[${[...LOOKS_LIKE.keys()].join('')}]`, 'gu');

/** What two names have in common that can be taken for each other. */
export const skeleton = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}|\s/gu, '')
		.replace(LOOKALIKE, (letter) => LOOKS_LIKE.get(letter)!);

/** Stands in no name. */
const BETWEEN = '\0';

/** Of all at once: while a school joins, each of a thousand is compared with all before. */
const skeletons = (names: readonly string[]): Set<string> =>
	new Set(names.length > 0 ? skeleton(names.join(BETWEEN)).split(BETWEEN) : []);

/** The name, or where it or one like it is taken, “Ana (2)”: a second one never takes the place of the first. */
export function distinctName(name: string, taken: readonly string[]): { name: string; alike: boolean } {
	const known = skeletons(taken);
	if (!known.has(skeleton(name))) return { name, alike: false };
	let number = 2;
	while (known.has(skeleton(`${name} (${number})`))) number++;
	return { name: `${name} (${number})`, alike: true };
}
