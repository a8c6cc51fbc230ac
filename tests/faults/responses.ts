import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import type { Item, ItemResponse, ShownItem } from '#lib/items/types.ts';
import { VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';
import { shuffled, type Rng } from '#lib/quiz/rng.ts';

const MOST_WORDS = 12;
const WORDS = 'the ferry left before nine because its skipper had seen the fog – naïve, she said'.split(' ');

/** A response that a student might give to an item, as it is sent. What is shown of it is enough. */
export function someResponse(
	item: Item | ShownItem,
	passage: Pick<Passage, 'paragraphs'>,
	rng: Rng
): ItemResponse {
	const one = <T>(list: readonly T[]): T => list[rng.below(list.length)]!;
	const text = (): string =>
		Array.from({ length: 1 + rng.below(MOST_WORDS) }, () => one(WORDS)).join(' ') + ` ${rng.below(10_000)}`;
	const sentence = () => one(sentencesOf(passage)).id;
	switch (item.type) {
		case 'single-choice':
			return { type: item.type, option: one(item.options).id };
		case 'multiple-choice':
			return {
				type: item.type,
				options: shuffled(item.options, rng)
					.slice(0, 1 + rng.below(item.options.length))
					.map(({ id }) => id)
			};
		case 'true-false-not-given':
			return { type: item.type, verdict: one(VERDICTS) };
		case 'match':
			return {
				type: item.type,
				rows: Object.fromEntries(item.rows.map(({ id }) => [id, one(item.options).id]))
			};
		case 'order':
			return {
				type: item.type,
				positions: Object.fromEntries(shuffled(item.steps, rng).map(({ id }, i) => [id, i + 1]))
			};
		case 'gap-fill':
			return {
				type: item.type,
				gaps: Object.fromEntries(
					item.gaps.map((gap) => [gap.id, 'options' in gap ? one(gap.options).id : text()])
				)
			};
		case 'short-answer':
		case 'open-response':
			return { type: item.type, text: text() };
		case 'evidence':
			return { type: item.type, sentences: [sentence()] };
		case 'two-part':
			return { type: item.type, option: one(item.options).id, sentences: [sentence()] };
	}
}
