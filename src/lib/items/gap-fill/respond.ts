import type { GapFillResponse, GapId } from './item.ts';

/** Longer than any gap needs. */
const MOST_TYPED = 200;

/** The response in a posted form; `undefined` when every gap was left empty. */
export function respondGapFill(form: FormData): GapFillResponse | undefined {
	const gaps: GapFillResponse['gaps'] = {};
	for (const [name, value] of form)
		if (name.startsWith('gap-') && typeof value === 'string' && value.trim() !== '')
			gaps[name as GapId] = value.slice(0, MOST_TYPED);
	return Object.keys(gaps).length === 0 ? undefined : { type: 'gap-fill', gaps };
}
