import type { Answer, Sat, SatItem, Sitting } from '#lib/analysis/quiz/sat.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import { mark, possiblePoints, selectedSentences } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { anItem } from './item.ts';

/** One thing given: a response, or with the confidence and the sentences marked beside it. */
export type Gave = ItemResponse | { response?: ItemResponse; sure?: boolean; proof?: string[] } | undefined;

/** What was given for an item, marked. */
export function anAnswer(item: Item, gave: Gave): Answer {
	const { response, sure, proof = [] } = gave && 'type' in gave ? { response: gave } : { proof: [], ...gave };
	const given = mark(item, response);
	const selected = [...selectedSentences(response), ...(proof as SentenceId[])];
	return {
		item,
		response,
		mark: given,
		earned: given.kind === 'marked' ? given.earned : 0,
		possible: possiblePoints(item),
		sure,
		selected: selected.length === 0 ? undefined : selected,
		became: response === undefined ? 'unanswered' : 'answered'
	};
}

export const aSitting = (participant: string, answers: Answer[], given: Partial<Sitting> = {}): Sitting => ({
	participant,
	name: participant,
	form: 0,
	answers,
	...given
});

export const satItems = (items: readonly Item[], given: Partial<SatItem> = {}): SatItem[] =>
	items.map((item, i) => ({ item, form: 0, number: i + 1, label: String(i + 1), ...given }));

/** A quiz in one form: for each student what was given for each item, in their order. */
export const aSat = (items: readonly Item[], given: readonly (readonly Gave[])[]): Sat => ({
	items: satItems(items),
	sittings: given.map((row, s) =>
		aSitting(
			`s${s}`,
			items.map((item, i) => anAnswer(item, row[i]))
		)
	)
});

/** A quiz of which only the points matter: a row for each student, a column for each item, each worth as much as is said. */
export function aSatOf(points: readonly (readonly number[])[], possible: readonly number[] = []): Sat {
	const columns = points[0]?.length ?? possible.length;
	const items = Array.from({ length: columns }, (_, i) =>
		anItem({ type: 'single-choice', id: `ferry/q${i + 1}` })
	);
	return {
		items: satItems(items),
		sittings: points.map((row, s) =>
			aSitting(
				`s${s}`,
				items.map((item, i) => ({
					...anAnswer(item, undefined),
					earned: row[i]!,
					possible: possible[i] ?? 1,
					became: 'answered'
				}))
			)
		)
	};
}
