import * as v from 'valibot';
import { within } from '#lib/bank/shape.ts';
import { foldText } from './fold.ts';

/** A key that is to be typed holds something that counts: a text of marks alone is folded to nothing. */
export function typable<T extends { key: { text: string }; distractors?: unknown }>(
	isTyped: (value: T) => boolean = () => true
) {
	return v.rawCheck<T>(({ dataset, addIssue }) => {
		if (!dataset.typed || !isTyped(dataset.value) || foldText(dataset.value.key.text) !== '') return;
		addIssue({
			message: 'holds nothing that can be typed. Fix: write letters or digits',
			path: within(dataset.value, 'key', 'text')
		});
	});
}
