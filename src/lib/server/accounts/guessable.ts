import { COMMON_AND_LONG, COMMON_WORDS } from './common.ts';
import { areNeighbours } from './keyboard.ts';
import { digestOf } from '../secrets.ts';

/** What is left of a password once what can be guessed in it has been drawn together: less than this is too little. */
const ENOUGH = 10;
const A_PIECE = 2;
const SAID_BEFORE = 1;

const SHORTEST_WORD = 3;
const SHORTEST_SEQUENCE = 3;
const SHORTEST_RUN = 4;
const SHORTEST_REPEAT = 3;

/** Signs that are written for letters. */
const LETTERS: Record<string, string> = {
	'0': 'o',
	'1': 'l',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's'
};

/**
 * Whether a password is made of what is guessed first: of repeats, of sequences and runs along the keyboard, of years, of common
 * words and of words that belong to the account. A character counts as one, a whole piece of such a kind as two, and a piece that
 * stood in it before as one more. It judges what a password is made of, and knows nothing of what leaked elsewhere.
 *
 * @param names words that belong to the account: the name of its teacher
 */
export function isGuessable(password: string, names: readonly string[]): boolean {
	const folded = password.toLowerCase();
	return COMMON_AND_LONG.has(digestOf(folded)) || weigh(Array.from(folded), wordsOf(names)) < ENOUGH;
}

/** The least that a password weighs, over all ways to cut it into pieces. */
function weigh(letters: readonly string[], words: readonly string[]): number {
	const weights = [0];
	for (let end = 1; end <= letters.length; end++) {
		let least = weights[end - 1]! + 1;
		for (let start = 0; start < end - 1; start++)
			least = Math.min(least, weights[start]! + weightOf(letters, start, end, words));
		weights.push(least);
	}
	return weights.at(-1)!;
}

function weightOf(letters: readonly string[], start: number, end: number, words: readonly string[]): number {
	const piece = letters.slice(start, end);
	if (piece.length >= SHORTEST_REPEAT && stoodBefore(letters, start, piece)) return SAID_BEFORE;
	return isSequence(piece) || isRun(piece) || isYear(piece) || isWord(piece, words) ? A_PIECE : Infinity;
}

function stoodBefore(letters: readonly string[], start: number, piece: readonly string[]): boolean {
	return letters.slice(0, start).join('').includes(piece.join(''));
}

/** `aaa`, `abc`, `321`: each letter as far from the one before. */
function isSequence(piece: readonly string[]): boolean {
	if (piece.length < SHORTEST_SEQUENCE) return false;
	const codes = piece.map((letter) => letter.codePointAt(0)!);
	const step = codes[1]! - codes[0]!;
	return Math.abs(step) <= 1 && codes.every((code, i) => i === 0 || code - codes[i - 1]! === step);
}

/** `asdf`, `1q2w3e`: each key beside the one before. */
function isRun(piece: readonly string[]): boolean {
	return (
		piece.length >= SHORTEST_RUN &&
		piece.every((letter, i) => i === 0 || areNeighbours(letter, piece[i - 1]!))
	);
}

const isYear = (piece: readonly string[]): boolean => /^(19|20)\d\d$/.test(piece.join(''));

function isWord(piece: readonly string[], words: readonly string[]): boolean {
	const plain = piece.join('');
	return words.includes(plain) || words.includes(piece.map((letter) => LETTERS[letter] ?? letter).join(''));
}

function wordsOf(names: readonly string[]): string[] {
	const parts = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]);
	return [...COMMON_WORDS, ...parts.map((part) => part.toLowerCase())].filter(
		(word) => Array.from(word).length >= SHORTEST_WORD
	);
}
