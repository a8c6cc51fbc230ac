import type { Item, ShownItem } from './types.ts';
import { VERDICTS } from './true-false-not-given/verdicts.ts';

/** Which of the numbered options is right, from 1; `undefined` for a type that has none. */
export function keyNumber(item: Item, shown: ShownItem): number | undefined {
	if (item.type === 'single-choice' && shown.type === 'single-choice')
		return shown.options.findIndex(({ id }) => id === item.key) + 1;
	return item.type === 'true-false-not-given' ? VERDICTS.indexOf(item.key) + 1 : undefined;
}
