import type { Bank } from '#lib/bank/parse.ts';
import type { Passage } from '#lib/bank/passage.ts';
import type { Path } from '#lib/bank/problem.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Item } from '#lib/items/types.ts';

/** What is looked at: a bank that its schema has accepted, with what it is about and what is made of it. */
export interface Subject {
	passage: Passage;
	bank: Bank<Question>;
	items: readonly Item[];
}

/** Something that a reader would notice, or a guesser use, said for the person who wrote it. */
export interface Flaw {
	path: Path;
	message: string;
	fix: string;
}

/** One guideline for writing items. Where it cannot tell, it says nothing. */
export interface Rule {
	/** As its heading in docs/writing-items.md. */
	id: string;
	check(subject: Subject): Flaw[];
}
