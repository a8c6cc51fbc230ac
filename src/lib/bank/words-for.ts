import { wordFinder } from './find.ts';
import { paragraphOf, sentencesOf, type Passage, type SentenceId } from './passage.ts';
import { withoutEmphasis } from './plain.ts';

/** The most that `words` may hold in a bank. */
const MOST_WORDS = 300;

/** Words by which a bank names a sentence: the fewest at its beginning, four at the least, that stand nowhere else. */
export function wordsFor(
	passage: Pick<Passage, 'paragraphs'>,
	id: SentenceId
): { words: string; in?: number } | undefined {
	const sentence = sentencesOf(passage).find((each) => each.id === id);
	if (sentence === undefined) return undefined;
	const find = wordFinder(passage);
	const all = withoutEmphasis(sentence.text).split(' ');
	for (let count = Math.min(4, all.length); count <= all.length; count++) {
		const words = all.slice(0, count).join(' ');
		if (words.length > MOST_WORDS) break;
		if (find(words).kind === 'found') return { words };
	}
	return { words: all.slice(0, 4).join(' '), in: paragraphOf(id) };
}
