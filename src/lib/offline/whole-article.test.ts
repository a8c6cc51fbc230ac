import { describe, expect, it } from 'vitest';
import { kindOf } from './kind-of.ts';
import { ALWAYS, isOf, neededBy, wholeArticle } from './whole-article.ts';

const site = { origin: 'https://quiz.example.org', base: '', files: new Set<string>() };
const keyOf = (path: string) => {
	const kind = kindOf(
		{ method: 'GET', url: site.origin + path, isNavigation: !path.endsWith('.json'), isPart: false },
		site
	);
	return kind.kind === 'left-alone' ? undefined : kind.key;
};

describe('a whole article', () => {
	it('is kept under the keys by which it is asked for', () => {
		const addresses = wholeArticle('/articles/a');
		expect(addresses.map(keyOf)).toEqual(addresses);
	});

	it('is what any page of its quizzes needs', () => {
		for (const rest of ['/quiz', '/set-up', '/results/x1', '/print'])
			expect(neededBy('', `/articles/a${rest}`)).toEqual(wholeArticle('/articles/a'));
	});

	it('is more than its passage needs to be read', () => {
		expect(neededBy('', '/articles/a')).toEqual([
			'/articles/a',
			'/articles/a/article.json',
			'/articles/a/vocabulary.json'
		]);
	});

	it('is nothing that another page needs', () => {
		expect(neededBy('', '/progress')).toEqual([]);
		expect(neededBy('', '/teach/articles/a')).toEqual([]);
	});

	it('has nothing of an article whose name begins alike', () => {
		expect(isOf('/articles/a', '/articles/ab')).toBe(false);
		expect(isOf('/articles/a', '/articles/a/quiz')).toBe(true);
		expect(isOf('/articles/a', '/articles/a')).toBe(true);
	});
});

describe('what is always kept', () => {
	it('is kept under the keys by which it is asked for', () => {
		expect(ALWAYS.map(keyOf)).toEqual(ALWAYS);
	});
});
