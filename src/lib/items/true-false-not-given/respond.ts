import type { TrueFalseNotGivenResponse } from './item.ts';
import { isVerdict } from './verdicts.ts';

/** The response in a posted form; `undefined` when nothing was chosen. */
export function respondTrueFalseNotGiven(form: FormData): TrueFalseNotGivenResponse | undefined {
	const verdict = form.get('verdict');
	return isVerdict(verdict) ? { type: 'true-false-not-given', verdict } : undefined;
}
