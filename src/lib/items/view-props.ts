import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemOf, ItemType, ResponseTo, ShownOf } from './types.ts';

/** The sentences that a view may quote, and the language they are in (as a tag: en-GB). */
export interface Sentences {
	language: string;
	/** `undefined` for a sentence that is not there. */
	textOf(id: SentenceId): string | undefined;
	/** No passage stands beside the view, so that a proof is seen only where the view itself shows it. */
	alone?: boolean;
}

/** What is needed to ask an item: real form controls, which belong to the form around them. */
export interface AskProps<T extends ItemType> {
	shown: ShownOf<T>;
	/** What was chosen or typed before, when the page was left. */
	draft: ResponseTo<T> | undefined;
	/** The id of the element that holds the stem, which names the group of controls. */
	stemId: string;
	sentences: Sentences;
	/** Stands before the name of each control, where one form asks several items; left out where it asks one. */
	prefix?: string;
	/** The sentences that it asks for are ticked below it, and not in the passage. */
	below?: boolean;
	/** A teacher has set it: nobody marks their own. */
	assigned?: boolean;
}

/** What is needed to show an item with its key, its reasons and its proof. */
export interface ReviewProps<T extends ItemType> {
	item: ItemOf<T>;
	shown: ShownOf<T>;
	response: ResponseTo<T> | undefined;
	sentences: Sentences;
	/** At what level its headings stand; 3 where nothing else is said. */
	level?: 3 | 4;
	/** Takes a response that its writer has compared with what is right; without it nothing can be compared. */
	oncompare?: ((response: ResponseTo<T>) => void) | undefined;
	/** A teacher has set it: points of a rubric are the teacher’s. */
	assigned?: boolean;
}
