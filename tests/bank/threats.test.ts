// What whoever writes a bank or an article's folder could try, each under its number in docs/security.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/bank/text.ts';
import { mark } from '#lib/items/registry.ts';
import '#lib/items/all-types.ts';
import { makeItem } from '#lib/items/questions.ts';
import type { ItemOf } from '#lib/items/types.ts';
import { aBank, aQuestion, problemsIn, readBank } from '../builders/bank.ts';

const typed = (accept: string, text: string) => {
	const bank = readBank(aBank({ questions: [aQuestion({ type: 'short-answer', accept })] }));
	const item = makeItem(bank.questions[0]!) as ItemOf<'short-answer'>;
	return mark(item, { type: 'short-answer', text });
};

describe('T14: a bank that is built to be slow', () => {
	it.each([
		[
			'aliases',
			'format: &a courtside-bank/1\nvoices: &b [*a, *a]\nstatements: [*b, *b]\n',
			/aliases .* are not allowed/
		],
		['depth', `a: ${'['.repeat(100_000)}`, /nested deeper than 20 levels/]
	])('by %s is refused', (_what, text, said) => {
		expect(problemsIn(text).join('\n')).toMatch(said);
	});

	it('by size is refused before it is read', () => {
		expect(readText('bank.yaml', new Uint8Array(2_100_000).fill(35))).toMatchObject({
			kind: 'wrong',
			problem: { message: '2.1 MB, limit 2 MB for a file' }
		});
	});
});

describe('T17: what an author accepts', () => {
	it.each(['.*', '^a+$', 'n(i|o)ne', '[a-z]{4}'])('is text and no pattern: %s', (pattern) => {
		expect(typed(`['${pattern}']`, 'noon at the quay')).toMatchObject({ earned: 0 });
		expect(typed(`['${pattern}']`, pattern)).toMatchObject({ earned: 1 });
	});

	it('is made into a regular expression nowhere', () => {
		const folders = ['bank', 'items', 'quiz'].map((folder) => join('src/lib', folder));
		const made = folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
				.filter((file) => /\bRegExp\(/.test(readFileSync(join(folder, file), 'utf8')))
		);
		expect(made).toEqual([]);
	});
});

describe('T21: a name that every object has', () => {
	it.each(['__proto__', 'constructor', 'prototype'])('is no field of a bank: %s', (name) => {
		const said = problemsIn(aBank({ questions: [aQuestion({ [name]: '{ admin: true }' })] }));
		expect(said.join()).toContain(`reserved key "${name}"`);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});
});
