import type { Behaviour } from '../behaviour.ts';
import { isTextRecord } from '../reads.ts';
import { markMatch } from './mark.ts';
import { presentMatch } from './present.ts';
import { respondMatch } from './respond.ts';

export const behaviour: Behaviour<'match'> = {
	present: presentMatch,
	mark: markMatch,
	respond: respondMatch,
	reads: ({ rows }) => isTextRecord(rows),
	possible: ({ rows }) => rows.length,
	proofs: ({ rows }) => rows.map(({ evidence }) => evidence),
	open: ({ rows }, response) => ({
		open: rows.filter(({ id }) => response.rows[id] === undefined).length,
		of: rows.length
	}),
	keys: ({ rows, options }) =>
		options.filter(({ id }) => rows.some(({ key }) => key === id)).map(({ text }) => text)
};
