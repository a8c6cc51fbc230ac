import { expect, it } from 'vitest';
import { aBank, aQuestion, aWord, readBank } from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { expand } from './expand.ts';
import { explainedWords } from './explained.ts';

/** What is explained in the article of this bank. */
function explained(text: string) {
	const bank = readBank(text);
	return explainedWords('ferry', bank.vocabulary, expand('ferry', 'bank.yaml', aPassage(), bank));
}

it('explains a word with the key of the item that is made of it, where it stands', () => {
	expect(explained(aBank({ vocabulary: [aWord()], questions: [aQuestion()] }))).toEqual([
		{
			term: 'harbour master',
			sentence: '2.1',
			words: 'The harbour master',
			meaning: 'The head of the harbour',
			why: 'A master is who decides there.'
		}
	]);
});

it('does not explain a word that is behind a question kept for assigned quizzes', () => {
	const kept = aQuestion({
		use: 'assign',
		key: '{ text: The head of the harbour, why: So it says. }',
		evidence: '[{ words: The harbour master }]'
	});
	expect(explained(aBank({ vocabulary: [aWord()], questions: [kept] }))).toEqual([]);
});

it('explains nothing where the bank has no words', () => {
	expect(explained(aBank({ questions: [aQuestion()] }))).toEqual([]);
});

it('explains no word without an item', () => {
	const { vocabulary } = readBank(aBank({ vocabulary: [aWord()], questions: [aQuestion()] }));
	expect(explainedWords('ferry', vocabulary, [])).toEqual([]);
});
