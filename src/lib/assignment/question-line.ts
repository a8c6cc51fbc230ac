import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { Use } from '#lib/bank/fields.ts';
import { summarise } from '#lib/items/summaries.ts';
import type { Item, ItemType } from '#lib/items/types.ts';
import { show } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';

/** A question in a list for its teacher, with what is right. */
export interface QuestionLine {
	id: string;
	stem: string;
	type: ItemType;
	skill: Skill;
	/** 1–5. */
	difficulty: number;
	paragraph: number;
	use: Use;
	/** What is right, part by part where it has several. */
	keys: { part?: string; text: string }[];
}

/** @param seed orders what has an order of its own in each form; it changes no key */
export function questionLines(
	items: readonly Item[],
	passage: Pick<Passage, 'paragraphs'>,
	seed: Seed
): QuestionLine[] {
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	return items.map((item) => ({
		id: item.id,
		stem: item.stem,
		type: item.type,
		skill: item.skill,
		difficulty: item.difficulty,
		paragraph: item.paragraph,
		use: item.use,
		keys: summarise(item, undefined, show(item, seed), (id) => texts.get(id)).map(({ part, key }) => ({
			...(part !== undefined && { part }),
			text: key.text
		}))
	}));
}
