import type { Summarise } from '../line.ts';
import { selectionLine } from './selection-line.ts';

export const summarise: Summarise<'evidence'> = (item, response, _shown, textOf) => [
	selectionLine(item, item.why, response?.sentences ?? [], textOf)
];
