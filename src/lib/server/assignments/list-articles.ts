import { assignable } from '#lib/assignment/plan.ts';
import type { Deps } from '../deps.ts';

/** An article on which a quiz can be made. */
export interface ArticleLine {
	id: string;
	title: string;
	standfirst: string;
	topic: string;
	paragraphs: number;
	/** How many questions there are to give out, and how many of them nobody can look up in practice. */
	questions: number;
	unseen: number;
}

/** Every article of the library, in its order. */
export function listArticles({ articles }: Pick<Deps, 'articles'>): ArticleLine[] {
	return Array.from(articles().values(), ({ id, passage, items }) => ({
		id,
		title: passage.title,
		standfirst: passage.standfirst,
		topic: passage.topic,
		paragraphs: passage.paragraphs.length,
		questions: assignable(items).length,
		unseen: assignable(items, true).length
	}));
}
