import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/bank/problem.ts';
import type { Article } from '#lib/items/article.ts';
import { readArticle } from './article.ts';

/** Every article that can be read and asked about, by its folder's name, and what is wrong with the others. */
export interface Library {
	articles: ReadonlyMap<string, Article>;
	problems: Problem[];
}

const FOLDER = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Reads every folder of `questions/`. A folder with a problem is left out whole and its problems are listed; the
 * others stand.
 *
 * @param root the folder that holds one folder for each article
 * @throws when `root` cannot be read
 */
export async function readLibrary(root: string): Promise<Library> {
	const articles = new Map<string, Article>();
	const problems: Problem[] = [];
	const entries = await readdir(root, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
		const folder = `questions/${entry.name}`;
		if (!FOLDER.test(entry.name)) {
			const message = `“${entry.name}” cannot stand in an address`;
			problems.push({ ...whole(folder, message), fix: 'name the folder with a–z, 0–9, "-", at most 64' });
			continue;
		}
		const [passage, bank] = await Promise.all(
			['passage.md', 'bank.yaml'].map((name) => readFile(join(root, entry.name, name)).catch(() => undefined))
		);
		if (passage === undefined || bank === undefined) {
			const missing = passage === undefined ? 'passage.md' : 'bank.yaml';
			problems.push({
				...whole(`${folder}/${missing}`, 'cannot be read'),
				fix: 'an article has a passage.md and a bank.yaml'
			});
			continue;
		}
		const read = readArticle(entry.name, folder, { passage, bank });
		if (read.kind === 'article') articles.set(entry.name, read.article);
		else problems.push(...read.problems);
	}
	return { articles, problems };
}

const whole = (file: string, message: string): Problem => ({ file, line: 1, column: 1, path: '', message });
