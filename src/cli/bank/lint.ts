import { lint, sayFinding } from '#lib/inspect/lint/lint.ts';
import type { WholeArticle } from '#lib/server/library/article.ts';
import type { Said } from './said.ts';

/** Every flaw of item writing, or that there is none. */
export function sayLint({ article, bank }: WholeArticle): Said {
	const { passage, items } = article;
	const findings = lint(`questions/${article.id}/bank.yaml`, { passage, bank, items });
	return {
		lines: findings.length === 0 ? [`${article.id}: nothing to mend`] : findings.map(sayFinding),
		good: findings.length === 0
	};
}
