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

/** The proof that was found whole, else the first. */
export function bestProof(proofs: readonly Proof[], found: readonly SentenceId[] = []): Proof {
	return proofs.find((proof) => proof.every((id) => found.includes(id))) ?? proofs[0] ?? [];
}

/** Sentences in lists of those that follow each other in one paragraph. */
export function neighbours(ids: readonly SentenceId[]): SentenceId[][] {
	const numberOf = (id: SentenceId): number => Number(id.slice(id.indexOf('.') + 1));
	const lists: SentenceId[][] = [];
	for (const id of ids) {
		const before = lists.at(-1)?.at(-1);
		const follows =
			before !== undefined &&
			paragraphOf(before) === paragraphOf(id) &&
			numberOf(before) + 1 === numberOf(id);
		if (follows) lists.at(-1)!.push(id);
		else lists.push([id]);
	}
	return lists;
}

/** The sentences of a passage in reading order. */
export function sentencesOf(passage: Pick<Passage, 'paragraphs'>): Sentence[] {
	return passage.paragraphs.flat();
}
