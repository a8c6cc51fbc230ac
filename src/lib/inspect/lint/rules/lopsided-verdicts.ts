import { MOST_PER_CENT, tooOftenVerdicts, type VerdictCounts } from '../../guess.ts';
import type { Rule } from '../rule.ts';

/** Whoever always gives the same verdict should not do well. */
export const lopsidedVerdicts: Rule = {
	id: 'lopsided-verdicts',
	check({ bank }) {
		const counts: VerdictCounts = { true: 0, false: 0, 'not-given': 0 };
		for (const question of bank.questions)
			if (question.type === 'true-false-not-given') counts[question.key.is]++;
		const all = counts.true + counts.false + counts['not-given'];
		return tooOftenVerdicts(counts).map((verdict) => ({
			path: ['questions'],
			message: `“${verdict}” is the key of ${counts[verdict]} of ${all} claims, more than ${MOST_PER_CENT} %`,
			fix: 'write more claims whose key is one of the other two'
		}));
	}
};
