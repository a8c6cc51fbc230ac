import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import { asOptions } from '#lib/items/identity.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat, type Gave } from '../../../../tests/builders/sat.ts';
import { quizFinding } from './quiz-finding.ts';

const passage = aPassage();
const rest = Array.from({ length: 6 }, (_, i) => anItem({ type: 'single-choice', id: `ferry/rest-${i}` }));
const lured = (id: string) =>
	anItem({
		type: 'single-choice',
		id: `ferry/${id}`,
		options: asOptions([
			{ text: 'At nine', why: '' },
			{ text: 'At noon', why: '', lure: '1.2' as SentenceId },
			{ text: 'At ten', why: '' }
		])
	});
const item = lured('asked');
const chose = (text: string): ItemResponse => ({
	type: item.type,
	option: item.options.find((option) => option.text === text)!.id
});
const [nine, noon] = [chose('At nine'), chose('At noon')];
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** Six plain questions and then these, of each what the class gave; whoever comes later did better on the plain ones. */
function findingOf(asked: [Item, Gave[]][], students = asked[0]?.[1].length ?? 9) {
	const rows = Array.from({ length: students }, (_, s) => [
		...rest.map((other, i) => (s > i ? rightResponse(other) : undefined)),
		...asked.map(([, gave]) => gave[s])
	]);
	return quizFinding(aSat([...rest, ...asked.map(([each]) => each)], rows), passage);
}

describe('the finding of a quiz', () => {
	it('says that nobody has submitted anything', () => {
		expect(quizFinding(aSat([item], []), passage)).toBe('Nobody has submitted an attempt yet.');
	});

	it('says that a few students are too few', () => {
		expect(quizFinding(aSat([item], [[noon]]), passage)).toBe(
			'One student has submitted, too few to judge a question by.'
		);
		expect(quizFinding(aSat([item], times(8, [noon])), passage)).toBe(
			'Eight students have submitted, too few to judge a question by.'
		);
	});

	it('names the question whose key may be wrong, where the quiz is good for the rest', () => {
		expect(findingOf([[item, [nine, nine, nine, nine, noon, noon, noon, noon, noon]]])).toBe(
			'The quiz sorts the class well, but not question 7: check its key, since 3 of the strongest 3 chose another answer.'
		);
	});

	it('names all of several, the one that goes furthest against the rest first', () => {
		const bad: Gave[] = [nine, nine, nine, nine, noon, noon, noon, noon, noon];
		const less: Gave[] = [noon, nine, nine, nine, nine, noon, noon, noon, noon];
		expect(
			findingOf([
				[item, less],
				[lured('other'), bad]
			])
		).toBe('Look at the keys of questions 8 and 7: those who know most do not agree with them.');
	});

	it('names the worst of more than three, and how many there are', () => {
		const flags = rest.slice(0, 4).map(({ id }, i) => ({
			kind: 'key-may-be-wrong' as const,
			item: id,
			against: { discrimination: i === 2 ? -0.9 : -0.5, threshold: -0.3 }
		}));
		const sat = aSat(rest, times(9, rest.map(rightResponse)));
		expect(quizFinding(sat, passage, flags)).toBe(
			'The keys of 4 questions are in doubt, that of question 3 most of all: those who know most do not agree with them.'
		);
	});

	it('names the question that students prove otherwise, where no key is in doubt', () => {
		const proved = anItem({ type: 'two-part', id: 'ferry/proved' });
		const right = (sentence: string) => ({
			type: proved.type,
			option: proved.key,
			sentences: aProof(sentence)
		});
		const gave = [...times(4, wrongResponse(proved)), ...times(3, right('3.1')), ...times(2, right('1.1'))];
		expect(findingOf([[proved, gave]])).toBe(
			'3 of 5 who had question 7 right marked another sentence as its proof: see whether it is one.'
		);
	});

	it('names the sentence that misled most, where no question looks faulty', () => {
		expect(findingOf([[item, [noon, noon, noon, noon, nine, nine, nine, nine, nine]]])).toBe(
			'The sentence that misled most stands in paragraph 1: 4 of 9 students took it wrongly.'
		);
	});

	it('names the question with a wrong answer that drew many, where its reason points nowhere', () => {
		const plain = anItem({ type: 'single-choice', id: 'ferry/plain' });
		const gave = [...times(4, wrongResponse(plain)), ...times(5, rightResponse(plain))];
		expect(findingOf([[plain, gave]])).toBe(
			'One wrong answer to question 7 drew 4 of 9 students: go over it with the class.'
		);
	});

	it('says which questions told nobody apart, where nothing is wrong', () => {
		expect(findingOf([[item, times(9, nine)]])).toBe(
			'No key looks wrong. Question 7 was easy for nearly all.'
		);
	});

	it('names the hard ones with the easy ones', () => {
		const hard = lured('hard');
		expect(
			findingOf([
				[item, times(9, nine)],
				[hard, [...times(7, undefined), nine, nine]]
			])
		).toBe('No key looks wrong. Question 8 was hard for nearly all, and question 7 was easy for nearly all.');
	});

	it('says that all did their work', () => {
		expect(findingOf([], 13)).toBe('All 6 questions did their work.');
	});
});
