import type { Leap } from '../store.ts';
import { plainKind } from './kind.ts';
import { has, listOf, maybe, number, oneOf, recordOf, text } from './shape.ts';

/** Every document that there is, by its name, and what is still to be done about them. It stands in `index.json`. */
export interface Contents {
	documents: Readonly<Record<string, DocumentState>>;
	/** By document, those who were erased in it and may still stand in its backups. */
	forgetting?: Readonly<Record<string, readonly string[]>>;
	/** Leaps of the clock that not everyone has done something about. */
	leaps?: readonly Leap[];
}

/** `erasing` from the moment that somebody asked for it until nothing is left of the document. */
export type DocumentState = 'live' | 'erasing';

export const NO_CONTENTS: Contents = { documents: {} };

export const contentsKind = plainKind<Contents>(
	'index',
	has({
		documents: recordOf(oneOf('live', 'erasing')),
		forgetting: maybe(recordOf(listOf(text))),
		leaps: maybe(listOf(has({ at: number, by: number, of: oneOf('clock', 'sleep', 'restart') })))
	})
);
