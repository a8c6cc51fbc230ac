/** What is typed to sign in, as it is shown. */
export type NameRead = { kind: 'name'; name: string } | { kind: 'empty' } | { kind: 'long' };

export const LONGEST_NAME = 40;

/** Control characters, and those that show nothing or turn the text round. An emoji keeps what joins its parts. */
const UNSEEN = /\p{Cc}|(?!\u200d)\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}/gu;

/** A name as it was typed, brought into one form: composed, without what cannot be seen, with single spaces. */
export function readTeacherName(typed: string): NameRead {
	const name = typed.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
	// A joiner alone shows nothing.
	if (name.replaceAll('\u200d', '').trim() === '') return { kind: 'empty' };
	return [...new Intl.Segmenter('en').segment(name)].length > LONGEST_NAME
		? { kind: 'long' }
		: { kind: 'name', name };
}

/** Two names of which this is the same are one name: without regard to case, and to letters that only look otherwise. */
export function foldName(name: string): string {
	return name.normalize('NFKC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim().toLowerCase();
}
