import { sentencesOf } from '#lib/bank/passage.ts';
import type { Article } from './article.ts';
import type { Item } from './types.ts';

/** What the library says of an article before it is opened. */
export interface Outline {
	id: string;
	title: string;
	standfirst: string;
	topic: string;
	/** Of the passage, as a tag: en-GB. */
	language: string;
	sides?: [string, string] | undefined;
	paragraphs: number;
	/** Rounded up, at 200 words a minute. */
	minutes: number;
	/** How many items can be practised beside the passage, which is how they are asked today. */
	questions: number;
	/** How many cards its deck has. */
	cards: number;
}

const WORDS_A_MINUTE = 200;

/** @param cards how many its deck has */
export function outline(article: Article, cards: number): Outline {
	const { title, standfirst, topic, language, sides, paragraphs } = article.passage;
	const words = sentencesOf(article.passage).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	return {
		id: article.id,
		title,
		standfirst,
		topic,
		language,
		sides,
		paragraphs: paragraphs.length,
		minutes: Math.ceil(words / WORDS_A_MINUTE),
		questions: practiceItems(article).filter(({ passage }) => passage !== 'closed').length,
		cards
	};
}

/** The items that may reach a reader outside an assigned quiz. */
export function practiceItems({ items }: Article): Item[] {
	return items.filter(({ use }) => use !== 'assign');
}
