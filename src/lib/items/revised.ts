import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import { revisionOf } from './identity.ts';
import { homeParagraph, provingSentences } from './proofs.ts';
import type { Item } from './types.ts';

/** An item that has been changed, with the revision and the paragraph of what it is now: those that the same entry in the bank would give it. */
export function revised(item: Item, passage: Pick<Passage, 'paragraphs'>): Item {
	const { revision: _revision, paragraph: _paragraph, enemies, place, ...content } = item;
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	const proof = provingSentences(item).map((sentence) => texts.get(sentence));
	return {
		...item,
		enemies,
		place,
		revision: revisionOf({ content, proof }),
		paragraph: homeParagraph(item)
	};
}
