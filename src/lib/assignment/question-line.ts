import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { Use } from '#lib/bank/fields.ts';
import { selects } from '#lib/items/registry.ts';
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
	keys: KeyLine[];
}

/** What is right; where it is sentences of the passage, `sentences` has them instead of `text`. */
export interface KeyLine {
	part?: string;
	text: string;
	sentences?: string[];
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
		keys: summarise(item, undefined, show(item, seed), (id) => texts.get(id)).map((line, i, lines) => {
			// Of an item that asks for sentences the last line is the proof.
			const isProof = selects(item) && i === lines.length - 1;
			const sentences = line.proof.flatMap((id) => texts.get(id) ?? []);
			return {
				...(line.part !== undefined && { part: line.part }),
				text: line.key.text,
				...(isProof && { sentences })
			};
		})
	}));
}
