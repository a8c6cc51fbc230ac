import type { OptionId } from '../item.ts';
import type { MatchResponse, RowId } from './item.ts';

const FIELD = 'row-';

/** The response in a posted form; `undefined` when every row was left open. */
export function respondMatch(form: FormData): MatchResponse | undefined {
	const rows: MatchResponse['rows'] = {};
	for (const [name, value] of form)
		if (name.startsWith(FIELD) && typeof value === 'string' && value !== '')
			rows[name.slice(FIELD.length) as RowId] = value as OptionId;
	return Object.keys(rows).length === 0 ? undefined : { type: 'match', rows };
}
