import { paragraphOf } from '#lib/bank/passage.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { provingSentences } from '#lib/items/proofs.ts';
import type { Rule } from '../rule.ts';
import { openingOf } from '../tokens.ts';

/** What is made of every statement anyway shows no interest of the author's in its paragraph; these are made of others. */
const OF_OTHER_ENTRIES = new Set(['what-it-means', 'what-it-points-to', 'who-when-where']);

/** A paragraph that no entry but statements rests on. A bank without any other entry is left alone. */
export const unaskedParagraph: Rule = {
	id: 'unasked-paragraph',
	check({ passage, items }) {
		const asked = new Set(
			items
				.filter(({ id }) => {
					const model = modelOf(id);
					return model === undefined || OF_OTHER_ENTRIES.has(model);
				})
				.flatMap((item) => provingSentences(item))
				.map(paragraphOf)
		);
		if (asked.size === 0) return [];
		return passage.paragraphs.flatMap(([first], i) =>
			asked.has(i + 1)
				? []
				: [
						{
							path: [],
							message: `no question asks about paragraph ${i + 1} (“${openingOf(first?.text ?? '')}”)`,
							fix: 'write one whose evidence stands there'
						}
					]
		);
	}
};
