import { foldText } from '../fold.ts';
import type { Mark } from '../item.ts';
import { once } from '../once.ts';
import type { Gap, GapFill, GapFillResponse } from './item.ts';

/** One point for each gap that is filled rightly. */
export function markGapFill(item: GapFill, response: GapFillResponse): Mark {
	const possible = item.gaps.length;
	const given = Object.entries(response.gaps);
	if (given.some(([id]) => !item.gaps.some((gap) => gap.id === id)))
		return { kind: 'invalid', reason: 'unknown-part' };
	if (item.gaps.some((gap) => gap.kind === 'listed' && isUnknown(gap, response.gaps[gap.id])))
		return { kind: 'invalid', reason: 'unknown-option' };
	if (given.every(([, text]) => (text ?? '').trim() === '')) return { kind: 'unanswered', possible };
	const earned = item.gaps.filter((gap) => isFilled(gap, response.gaps[gap.id])).length;
	return { kind: 'marked', earned, possible };
}

/** Whether what was given for a gap is its key, or another text that it accepts. */
export function isFilled(gap: Gap, given: string | undefined): boolean {
	if (given === undefined) return false;
	if (gap.kind === 'listed') return given === gap.key;
	return folded(gap).has(foldText(given));
}

const folded = once(
	({ key, accept }: Gap & { kind: 'typed' }): ReadonlySet<string> => new Set([key, ...accept].map(foldText))
);

/** What fills a gap, in words. */
export function keyOf(gap: Gap): string {
	return gap.kind === 'typed' ? gap.key : (gap.options.find(({ id }) => id === gap.key)?.text ?? '');
}

function isUnknown(gap: Gap & { kind: 'listed' }, given: string | undefined): boolean {
	return given !== undefined && given !== '' && !gap.options.some(({ id }) => id === given);
}
