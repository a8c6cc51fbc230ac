import type { Passage } from '#lib/bank/passage.ts';
import type { ExplainedWord } from './explained.ts';
import type { Item } from './types.ts';

/** One folder of `questions/`: what is read, and everything that can be asked about it. */
export interface Article {
	/** The folder's name, which is also the article's address. */
	id: string;
	passage: Passage;
	items: Item[];
	/** The words of the passage that may be explained to whoever reads it. */
	vocabulary: ExplainedWord[];
}
