import { plainKind } from './kind.ts';
import { has, oneOf, recordOf } from './shape.ts';

/** Every document that there is, by the name of its file without `.json`; it is in a file named `index.json`. */
export interface Contents {
	documents: Readonly<Record<string, DocumentState>>;
}

/** `erasing` from the moment that somebody asked for it until nothing is left of the document. */
export type DocumentState = 'live' | 'erasing';

export const contentsKind = plainKind<Contents>(
	'index',
	has({ documents: recordOf(oneOf('live', 'erasing')) })
);
