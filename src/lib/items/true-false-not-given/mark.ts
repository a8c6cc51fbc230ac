import { right, wrong, type Mark } from '../item.ts';
import type { TrueFalseNotGiven, TrueFalseNotGivenResponse } from './item.ts';
import { isVerdict } from './verdicts.ts';

/** All or nothing, 1 point. */
export function markTrueFalseNotGiven(item: TrueFalseNotGiven, response: TrueFalseNotGivenResponse): Mark {
	if (!isVerdict(response.verdict)) return { kind: 'invalid', reason: 'unknown-option' };
	return response.verdict === item.key ? right() : wrong();
}
