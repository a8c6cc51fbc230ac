import type { Verdict } from './item.ts';

/** In the order in which they are always shown. */
export const VERDICTS = ['true', 'false', 'not-given'] as const satisfies readonly Verdict[];

export const VERDICT_TEXTS: Record<Verdict, string> = {
	true: 'True',
	false: 'False',
	'not-given': 'Not given'
};

export function isVerdict(text: unknown): text is Verdict {
	return VERDICTS.some((verdict) => verdict === text);
}
