import type { Summarise } from '../line.ts';
import { bestProof } from '#lib/bank/passage.ts';
import { VERDICT_TEXTS } from './verdicts.ts';

export const summarise: Summarise<'true-false-not-given'> = (
	{ key, reasons, evidence, nearest },
	response
) => {
	const verdict = response?.verdict;
	return [
		{
			given: verdict && { text: VERDICT_TEXTS[verdict], why: reasons[verdict].why },
			right: verdict === key,
			key: { text: VERDICT_TEXTS[key], why: reasons[key].why },
			proof: [...new Set([...bestProof(evidence), ...nearest.flat()])],
			nearest: key === 'not-given'
		}
	];
};
