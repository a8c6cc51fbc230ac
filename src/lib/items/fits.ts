import type { Passage } from '#lib/bank/passage.ts';
import type { ItemResponse, ShownItem } from './types.ts';

/** The longest text that is taken for a typed response, in UTF-16 units. */
export const MOST_TYPED = 4_000;

/**
 * Whether a response could have been given to what was shown: it names only what stood there, and types no more than
 * there is room for. It knows no key, so that it takes as long whatever is right.
 */
export function fits(
	shown: ShownItem,
	response: ItemResponse,
	passage: Pick<Passage, 'paragraphs'>
): boolean {
	if (shown.type !== response.type) return false;
	const among = (list: readonly { id: string }[], id: string): boolean => list.some((each) => each.id === id);
	const eachOnce = (ids: readonly string[], list: readonly { id: string }[]): boolean =>
		new Set(ids).size === ids.length && ids.every((id) => among(list, id));
	const inPassage = (ids: readonly string[]): boolean => eachOnce(ids, passage.paragraphs.flat());
	switch (response.type) {
		case 'single-choice':
			return shown.type === response.type && among(shown.options, response.option);
		case 'multiple-choice':
			return shown.type === response.type && eachOnce(response.options, shown.options);
		case 'true-false-not-given':
			return true;
		case 'match':
			return (
				shown.type === response.type &&
				Object.entries(response.rows).every(
					([row, option = '']) => among(shown.rows, row) && among(shown.options, option)
				)
			);
		case 'order':
			return (
				shown.type === response.type &&
				Object.entries(response.positions).every(
					([step, position = 0]) =>
						among(shown.steps, step) &&
						Number.isInteger(position) &&
						position >= 1 &&
						position <= shown.steps.length
				)
			);
		case 'gap-fill':
			return (
				shown.type === response.type &&
				Object.entries(response.gaps).every(([id, text = '']) => {
					const gap = shown.gaps.find((each) => each.id === id);
					return gap !== undefined && (gap.options ? among(gap.options, text) : isShort(text));
				})
			);
		case 'short-answer':
			return isShort(response.text);
		case 'evidence':
			return inPassage(response.sentences);
		case 'two-part':
			return (
				shown.type === response.type &&
				(response.option === undefined || among(shown.options, response.option)) &&
				inPassage(response.sentences)
			);
		case 'open-response':
			return isShort(response.text) && response.points === undefined;
	}
}

const isShort = (text: string): boolean => text.length <= MOST_TYPED;
