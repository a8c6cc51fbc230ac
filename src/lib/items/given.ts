import { paragraphOf, type SentenceId } from '#lib/bank/passage.ts';
import { inPlace } from './order/arrange.ts';
import { VERDICT_TEXTS } from './true-false-not-given/verdicts.ts';
import type { ItemResponse, ShownItem } from './types.ts';

/** What was given for one thing that was asked. */
export interface Given {
	/** Which part of the item: Gap 2, or a row; left out where there is but one. */
	part?: string;
	text: string;
}

interface Named {
	id: string;
	text: string;
}

/**
 * A response in words, by what was shown alone: it can be said before the key may be. Nothing where nothing was given, or where
 * the response is to another type.
 *
 * @param textOf the text of a sentence; without one its place is said
 */
export function sayGiven(
	shown: ShownItem,
	response: ItemResponse | undefined,
	textOf: (id: SentenceId) => string | undefined
): Given[] {
	if (response === undefined) return [];
	const named = (list: readonly Named[], id: string): string =>
		list.find((each) => each.id === id)?.text ?? '';
	const sentences = (ids: readonly SentenceId[]): Given[] =>
		ids.map((id) => ({ part: `Paragraph ${paragraphOf(id)}`, text: textOf(id) ?? id }));
	switch (shown.type) {
		case 'single-choice':
			return response.type === shown.type ? [{ text: named(shown.options, response.option) }] : [];
		case 'multiple-choice':
			return response.type === shown.type
				? shown.options.filter(({ id }) => response.options.includes(id)).map(({ text }) => ({ text }))
				: [];
		case 'true-false-not-given':
			return response.type === shown.type ? [{ text: VERDICT_TEXTS[response.verdict] }] : [];
		case 'match':
			return response.type === shown.type
				? shown.rows.flatMap(({ id, text: part }) => {
						const option = response.rows[id];
						return option === undefined ? [] : [{ part, text: named(shown.options, option) }];
					})
				: [];
		case 'order':
			return response.type === shown.type
				? inPlace(shown.steps, response.positions).flatMap(({ id, text }) => {
						const position = response.positions[id];
						return position === undefined ? [] : [{ part: String(position), text }];
					})
				: [];
		case 'gap-fill':
			return response.type === shown.type
				? shown.gaps.flatMap(({ id, options }, i) => {
						const given = response.gaps[id];
						if (given === undefined) return [];
						const text = options ? named(options, given) : given;
						return [shown.gaps.length > 1 ? { part: `Gap ${i + 1}`, text } : { text }];
					})
				: [];
		case 'short-answer':
		case 'open-response':
			return response.type === shown.type ? [{ text: response.text }] : [];
		case 'evidence':
			return response.type === shown.type ? sentences(response.sentences) : [];
		case 'two-part':
			if (response.type !== shown.type) return [];
			return [
				...(response.option === undefined ? [] : [{ text: named(shown.options, response.option) }]),
				...sentences(response.sentences)
			];
	}
}
