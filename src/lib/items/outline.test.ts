import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import type { Article } from './article.ts';
import { outline, practiceItems } from './outline.ts';

const items = (['practice', 'assign', 'both'] as const).map((use) =>
	anItem({ type: 'single-choice', id: `ferry/${use}`, use })
);
const anArticle = (words: number): Article => ({
	id: 'ferry',
	passage: aPassage({ paragraphs: [[Array<string>(words).fill('word').join(' ')], ['One more.']] }),
	items,
	vocabulary: []
});

describe('what can be practised', () => {
	it('is every item but those kept for assigned quizzes', () => {
		expect(practiceItems(anArticle(1)).map(({ id }) => id)).toEqual(['ferry/practice', 'ferry/both']);
	});
});

describe('the outline of an article', () => {
	it('says what it is about and how much there is of it', () => {
		expect(outline(anArticle(10), 7)).toEqual({
			id: 'ferry',
			title: 'The ferry',
			standfirst: 'An island has one boat, and two people who see it in two ways.',
			topic: 'An island',
			language: 'en-GB',
			sides: undefined,
			paragraphs: 2,
			minutes: 1,
			questions: 2,
			cards: 7
		});
	});

	it('does not count what is asked only with the passage out of sight', () => {
		const article = anArticle(10);
		const items = article.items.map((item) => ({ ...item, passage: 'closed' as const }));
		expect(outline({ ...article, items }, 0).questions).toBe(0);
	});

	it.each([
		[198, 1],
		[199, 2],
		[398, 2]
	])('counts 200 words to a minute, rounded up: %i words and two more', (words, minutes) => {
		expect(outline(anArticle(words), 0).minutes).toBe(minutes);
	});
});
