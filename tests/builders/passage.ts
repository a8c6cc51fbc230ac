import type { Passage, Proof, SentenceId } from '#lib/bank/passage.ts';

const FRONT = {
	title: 'The ferry',
	standfirst: 'An island has one boat, and two people who see it in two ways.',
	topic: 'An island',
	source: 'Invented for a test',
	language: 'en-GB',
	licence: 'CC0 1.0'
};

const PARAGRAPHS = [
	['The ferry leaves at nine.', 'It comes back at noon.'],
	['The harbour master wants “a second boat”.', 'The mayor answers that one boat is enough.'],
	['The school would like a later boat.', 'Nobody has asked the captain.']
];

/** `aProof('1.1', '1.2')`. */
export function aProof(...sentences: string[]): Proof {
	return sentences as SentenceId[];
}

/** A passage of these sentences by paragraph, numbered as its parser numbers them. */
export function aPassage({
	paragraphs = PARAGRAPHS,
	...front
}: Partial<Omit<Passage, 'paragraphs'>> & { paragraphs?: string[][] } = {}): Passage {
	return {
		...FRONT,
		...front,
		paragraphs: paragraphs.map((sentences, p) =>
			sentences.map((text, s) => ({ id: `${p + 1}.${s + 1}` as SentenceId, text }))
		)
	};
}

/**
 * The text of a `passage.md`. Its front matter takes lines 1 to 8, so its first sentence stands on line 9.
 *
 * @param front fields to put in or, with `undefined`, to leave out; values are YAML
 */
export function aPassageText({
	front = {},
	body = PARAGRAPHS.map((sentences) => sentences.join('\n')).join('\n\n')
}: { front?: Record<string, string | undefined>; body?: string } = {}): string {
	const fields: Record<string, string | undefined> = { ...FRONT, ...front };
	const lines = Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}: ${value}`]
	);
	return ['---', ...lines, '---', body, ''].join('\n');
}
