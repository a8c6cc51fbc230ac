import type { Summarise } from '../line.ts';
import { optionLine } from '../option-line.ts';

export const summarise: Summarise<'single-choice'> = (item, response) => [
	optionLine(item, response?.option, item.evidence[0] ?? [])
];
