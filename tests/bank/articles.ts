import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayProblem } from '#lib/bank/problem.ts';
import { readArticle, type WholeArticle } from '#lib/server/library/article.ts';

const root = fileURLToPath(new URL('../../questions', import.meta.url));

/** An article that comes with Courtside: its files, and what is read from them where they are right. */
export interface Shipped {
	id: string;
	files: { passage: Buffer; bank: Buffer };
	problems: string[];
	/** @throws where there are problems */
	whole: () => WholeArticle;
}

/** Every folder of `questions/`. */
export const shipped: Shipped[] = readdirSync(root, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name: id }) => {
		const file = (name: string) => readFileSync(join(root, id, name));
		const files = { passage: file('passage.md'), bank: file('bank.yaml') };
		const read = readArticle(id, `questions/${id}`, files);
		const problems = read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
		return {
			id,
			files,
			problems,
			whole: () => {
				if (read.kind === 'wrong') throw new Error(problems.join('\n'));
				return read;
			}
		};
	});
