import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/bank/problem.ts';
import type { Deck } from '#lib/cards/card.ts';
import type { Article } from '#lib/items/article.ts';
import { readArticle, type ArticleRead } from './article.ts';

/** Every article that can be read and asked about, by its folder's name, and what is wrong with the others. */
export interface Library {
	articles: ReadonlyMap<string, Article>;
	/** The cards of each. */
	decks: ReadonlyMap<string, Deck>;
	/** The text of the bank of each. */
	banks: ReadonlyMap<string, string>;
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
	const decks = new Map<string, Deck>();
	const banks = new Map<string, string>();
	const problems: Problem[] = [];
	for (const name of await foldersIn(root)) {
		const read = await readFolder(root, name);
		if (read.kind === 'wrong') {
			problems.push(...read.problems);
			continue;
		}
		articles.set(name, read.article);
		decks.set(name, read.deck);
		banks.set(name, read.bankText);
	}
	return { articles, decks, banks, problems };
}

/**
 * The names of the folders that are to be articles, in order; hidden ones and files are none.
 *
 * @throws when `root` cannot be read
 */
export async function foldersIn(root: string): Promise<string[]> {
	const entries = await readdir(root, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
}

/** One article, as `readLibrary` reads each. */
export async function readFolder(root: string, name: string): Promise<ArticleRead> {
	const folder = `questions/${name}`;
	if (!FOLDER.test(name)) {
		const fix = 'name the folder with a–z, 0–9, "-", at most 64';
		return wrong(folder, `“${name}” cannot stand in an address`, fix);
	}
	const [passage, bank] = await Promise.all(
		['passage.md', 'bank.yaml'].map((file) => readFile(join(root, name, file)).catch(() => undefined))
	);
	if (passage === undefined || bank === undefined) {
		const missing = passage === undefined ? 'passage.md' : 'bank.yaml';
		return wrong(`${folder}/${missing}`, 'cannot be read', 'an article has a passage.md and a bank.yaml');
	}
	return readArticle(name, folder, { passage, bank });
}

function wrong(file: string, message: string, fix: string): ArticleRead {
	return { kind: 'wrong', problems: [{ file, line: 1, column: 1, path: '', message, fix }] };
}
