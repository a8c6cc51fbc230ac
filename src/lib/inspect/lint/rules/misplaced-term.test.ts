import { describe, expect, it } from 'vitest';
import { aPassage } from '../../../../../tests/builders/passage.ts';
import { aBankOf, foundBy, options } from '../../../../../tests/builders/lint.ts';

const passage = aPassage({
	paragraphs: [
		['The *ferry* leaves at nine.', 'The crew looks after the ferry.'],
		['Boats are dear, and so are crews.', 'It is both old and slow.', 'A boat’s crew does “factor” in it.']
	]
});
const found = (term: string, words: string) =>
	foundBy(
		'misplaced-term',
		aBankOf('vocabulary', {
			id: 'word',
			term: JSON.stringify(term),
			where: `{ words: ${JSON.stringify(words)} }`,
			...options('Early', 'Late', 'Full')
		}),
		passage
	);

describe('a term', () => {
	it('is misplaced where its sentence does not have it', () => {
		expect(found('crew', 'leaves at nine')).toEqual([
			'bank.yaml:4:11 vocabulary[0].term — “crew” does not stand in the sentence of paragraph 1 that “where” names (misplaced-term). Fix: write it as it stands there, or name the sentence in which it stands'
		]);
	});

	it('is misplaced where its sentence has it in another form', () => {
		expect(found('boat', 'Boats are dear')).toHaveLength(1);
	});

	it('is misplaced where the parts of it stand the other way round', () => {
		expect(found('and … both', 'both old')).toHaveLength(1);
	});

	it('cannot be told from another where its paragraph has it twice', () => {
		expect(found('ferry', 'leaves at nine')).toEqual([
			'bank.yaml:4:11 vocabulary[0].term — “ferry” stands 2 times in paragraph 1, and the question will not say which is meant (misplaced-term). Fix: take in a neighbouring word, or ask about another term'
		]);
	});

	it.each([
		['nine', 'leaves at nine'],
		['looks after', 'looks after the ferry'],
		['BOATS', 'Boats are dear'],
		['both … and', 'both old'],
		['factor in', 'factor'],
		['crew', 'A boat’s crew']
	])('is in its place: %s', (term, words) => {
		expect(found(term, words)).toEqual([]);
	});
});

describe('a word that points', () => {
	const pointing = (word: string, words: string) =>
		foundBy(
			'misplaced-term',
			aBankOf('references', {
				id: 'word',
				word,
				where: `{ words: ${words} }`,
				...options('The boat', 'The crew', 'The bell'),
				evidence: '[{ words: leaves at nine }]'
			}),
			passage
		);

	it('is misplaced where its sentence does not have it', () => {
		expect(pointing('they', 'both old')).toEqual([
			'bank.yaml:4:11 references[0].word — “they” does not stand in the sentence of paragraph 2 that “where” names (misplaced-term). Fix: write it as it stands there, or name the sentence in which it stands'
		]);
	});

	it('may stand twice, since the question names the words around it', () => {
		expect(pointing('It', 'It is both old')).toEqual([]);
	});
});
