import { expect, it } from 'vitest';
import { aPassage } from '../../../tests/builders/passage.ts';
import { placeMeant } from './place-meant.ts';

const passage = aPassage({
	paragraphs: [
		['The ferry leaves at nine.', 'It *comes back* at noon, if it may.'],
		['The mayor may answer.', 'A ferry is enough; “no more” is needed.']
	]
});
const place = (stem: string) => placeMeant(stem, passage);

it('is the sentence that a stem counts', () => {
	const last = { sentence: '1.2', words: 'It comes back at noon, if it may.' };
	expect(place('What does the second sentence of paragraph 1 say?')).toEqual(last);
	expect(place('What does the last sentence of paragraph 1 say?')).toEqual(last);
	expect(place('What does the third sentence of paragraph 1 say?')).toBeUndefined();
});

it('is where the words stand that a stem quotes, as they are spelt there', () => {
	expect(place('Who has to “Come”?')).toBeUndefined();
	expect(place('What does “Comes back” mean?')).toEqual({ sentence: '1.2', words: 'comes back' });
	expect(place('What does “may” mean in paragraph 2?')).toEqual({ sentence: '2.1', words: 'may' });
	expect(place('Why are there marks round ‘no more’?')).toEqual({ sentence: '2.2', words: 'no more' });
});

it('is none where the words stand in several places, or nowhere', () => {
	expect(place('What does “may” mean?')).toBeUndefined();
	expect(place('What does “ferry” mean?')).toBeUndefined();
	expect(place('What does “captain” mean?')).toBeUndefined();
	expect(place('What does “may” mean in paragraph 7?')).toBeUndefined();
});

it.each([
	'What does paragraph 1 say?',
	'How do paragraphs 1 and 2 differ on the word “noon”?',
	'What does “noon” in paragraph 1 have to do with paragraph 2?',
	'What does the first sentence of paragraph 1 do for the second?',
	'What do the words before “noon” do?',
	'Are “nine” and “noon” hours?',
	'When does the ferry leave?'
])('is none where a stem names no place, or more than one: %s', (stem) => {
	expect(place(stem)).toBeUndefined();
});
