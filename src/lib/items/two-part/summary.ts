import type { Summarise } from '../line.ts';
import { selectionLine } from '../evidence/selection-line.ts';
import { optionLine } from '../option-line.ts';

export const summarise: Summarise<'two-part'> = (item, response, _shown, textOf) => [
	// The proof stands once, with the sentences that were to be selected.
	{ part: 'Your choice', ...optionLine(item, response?.option, []) },
	{ part: 'Its proof', ...selectionLine(item, '', response?.sentences ?? [], textOf) }
];
