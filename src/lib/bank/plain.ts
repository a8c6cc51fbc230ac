import * as v from 'valibot';

/** Tags, comments, event handlers and script links: what would be markup if anything ever rendered it. */
const HTML = /<[a-z!/?]|\bon[a-z]+\s*=\s*["']|\bjavascript:/i;
const CONTROL =
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
/** Half a character: the other half is missing. */
const HALF = /\p{Surrogate}/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export const NO_HTML = 'HTML is not allowed; write plain text, *emphasis* with asterisks';

/**
 * Text for a reader: trimmed, in Unicode normal form C, not empty, without HTML or control characters; `*emphasis*`
 * is the only markup.
 *
 * @param most in UTF-16 code units
 */
export function plainText(most: number) {
	return v.pipe(
		v.string(),
		v.normalize('NFC'),
		v.trim(),
		v.minLength(1, 'is empty'),
		v.maxLength(most, (issue) => `${issue.input.length} characters, limit ${most}`),
		v.check((text) => !HTML.test(text), NO_HTML),
		v.check((text) => !CONTROL.test(text), 'holds an invisible control character'),
		v.check((text) => !HALF.test(text), 'holds half a character. Fix: type it anew'),
		v.check(
			(text) => text === '' || VISIBLE.test(text) || CONTROL.test(text),
			'holds nothing that can be seen'
		)
	);
}

/** Text without its `*emphasis*` marks. */
export function withoutEmphasis(text: string): string {
	return text.replace(/\*([^*]+)\*/g, '$1');
}
