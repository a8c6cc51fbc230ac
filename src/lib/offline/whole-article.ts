import { ANY_ATTEMPT } from './kind-of.ts';

/** Kept from the first, before anybody has been there. */
export const ALWAYS: readonly string[] = [
	'/',
	'/library.json',
	'/cards',
	'/cards/review',
	'/progress',
	'/offline'
];

const READING = ['', '/article.json', '/vocabulary.json'];
const TAKING = [
	'/set-up',
	'/quiz',
	`/results/${ANY_ATTEMPT}`,
	`/results/${ANY_ATTEMPT}/report`,
	'/practice.json',
	'/items.json',
	'/deck.json'
];

/** The folder of addresses of an article. */
export function folderOf(base: string, article: string): string {
	return `${base}/articles/${article}`;
}

/** Everything that it takes to read an article, to take any quiz on it, and to go through its cards. */
export function wholeArticle(folder: string): string[] {
	return [...READING, ...TAKING].map((rest) => folder + rest);
}

/** All the items of an article, to be practised: whoever keeps them keeps the whole article. */
export function allItems(folder: string): string {
	return `${folder}/items.json`;
}

export function isAllItems(pathname: string): boolean {
	return pathname.endsWith('/items.json');
}

/** What an open page needs when it is asked for again without a network: for a quiz, any quiz of its article. */
export function neededBy(base: string, pathname: string): string[] {
	const [, folder, rest] = /^(.*\/articles\/[^/]+)(\/.+)?$/.exec(pathname) ?? [];
	if (folder === undefined || !folder.startsWith(`${base}/articles/`)) return [];
	return rest === undefined ? READING.map((each) => folder + each) : wholeArticle(folder);
}

/** Whether an address belongs to an article. */
export function isOf(folder: string, pathname: string): boolean {
	return pathname === folder || pathname.startsWith(`${folder}/`);
}
