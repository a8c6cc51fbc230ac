import { expect, it } from 'vitest';
import { articleOf } from './article-of.ts';

it.each([
	['boat', 'a'],
	['early boat', 'an'],
	['hour', 'an'],
	['honest captain', 'an'],
	['harbour', 'a'],
	['useful pier', 'a'],
	['usher', undefined],
	['union', 'a'],
	['unit', 'a'],
	['unanimous vote', 'a'],
	['unusual hour', 'an'],
	['unimportant reason', undefined],
	['uproar', 'an'],
	['European port', 'a'],
	['one-way trip', 'a'],
	['onerous duty', 'an'],
	['yacht', 'a'],
	['x-ray', undefined],
	['historic pier', undefined],
	['MP', undefined],
	['NATO summit', undefined],
	['11 boats', undefined],
	['', undefined]
])('before “%s” stands %s', (text, article) => {
	expect(articleOf(text)).toBe(article);
});
