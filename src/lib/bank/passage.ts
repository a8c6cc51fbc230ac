/** `4.2`: the second sentence of the fourth paragraph. */
export type SentenceId = string & { readonly __brand: 'SentenceId' };

export interface Sentence {
	id: SentenceId;
	/** Plain text, possibly with `*emphasis*`. */
	text: string;
}

/** One or more sentences that together are enough to prove a key. */
export type Proof = SentenceId[];

/** What is read: its front matter, and its sentences by paragraph. */
export interface Passage {
	title: string;
	standfirst: string;
	topic: string;
	/** The credit. */
	source: string;
	/** As a tag: en-GB. */
	language: string;
	licence: string;
	/** The two sides of the matter, where it has two: they are written on the court of the front page. */
	sides?: [string, string] | undefined;
	paragraphs: Sentence[][];
}

/** The number, from 1, of the paragraph in which a sentence stands. */
export function paragraphOf(id: SentenceId): number {
	return Number(id.slice(0, id.indexOf('.')));
}

/** The number, from 1, of the paragraph in which the first of these proofs begins; 0 when there is none. */
export function firstParagraph(proofs: readonly Proof[]): number {
	const first = proofs[0]?.[0];
	return first === undefined ? 0 : paragraphOf(first);
}

/** The sentences of a passage in reading order. */
export function sentencesOf(passage: Pick<Passage, 'paragraphs'>): Sentence[] {
	return passage.paragraphs.flat();
}
