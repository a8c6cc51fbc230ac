import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { aTaken } from '../../../tests/builders/taken.ts';
import { readAgain } from './read-again.ts';
import { takenOf } from './taken.ts';

const asking = (id: string, ...sentences: string[]) =>
	anItem({ type: 'single-choice', id: `ferry/${id}`, evidence: [aProof(...sentences)] });

function taking(
	at: number,
	respond: (item: Item) => ReturnType<typeof rightResponse> | undefined,
	...items: Item[]
) {
	const responses = Object.fromEntries(
		items.flatMap((item) => {
			const response = respond(item);
			return response ? [[item.id, response]] : [];
		})
	);
	return anAttempt(items, { id: `AT${at}` as AttemptId, startedAt: at, finishedAt: at, responses });
}

describe('what to read again', () => {
	it('is nothing where there are no quizzes', () => {
		expect(readAgain([])).toEqual([]);
	});

	it('is nothing where all was right', () => {
		expect(readAgain([aTaken(1)])).toEqual([]);
	});

	it('lists the paragraphs by how many misses they prove, each with the sentence that proves most', () => {
		// 2.2 proves two misses and 2.1 one; 1.1 proves one.
		const taken = takenOf([
			taking(1, wrongResponse, asking('a', '2.1', '2.2'), asking('b', '2.2'), asking('c', '1.1'))
		]);
		expect(readAgain(taken)).toEqual([
			{
				article: 'ferry',
				title: 'The ferry',
				paragraphs: [
					{
						paragraph: 2,
						misses: 2,
						sentence: { id: '2.2', text: 'The mayor answers that one boat is enough.' }
					},
					{ paragraph: 1, misses: 1, sentence: { id: '1.1', text: 'The ferry leaves at nine.' } }
				]
			}
		]);
	});

	it('leaves out a question that has been answered right since', () => {
		const item = asking('a', '2.1');
		expect(readAgain(takenOf([taking(1, wrongResponse, item), taking(2, rightResponse, item)]))).toEqual([]);
	});

	it('names a question that has been missed since it was right', () => {
		const item = asking('a', '2.1');
		const found = readAgain(takenOf([taking(1, rightResponse, item), taking(2, wrongResponse, item)]));
		expect(found[0]?.paragraphs.map(({ paragraph }) => paragraph)).toEqual([2]);
	});

	it('does not take a question that was left unanswered for one that was missed or got right', () => {
		const item = asking('a', '2.1');
		const found = readAgain(takenOf([taking(1, wrongResponse, item), taking(2, () => undefined, item)]));
		expect(found[0]?.paragraphs[0]?.misses).toBe(1);
	});

	it('counts a question missed twice once', () => {
		const item = asking('a', '2.1');
		const found = readAgain(takenOf([taking(1, wrongResponse, item), taking(2, wrongResponse, item)]));
		expect(found[0]?.paragraphs[0]?.misses).toBe(1);
	});

	it('is the same in whatever order the attempts were found', () => {
		const items = ['1.1', '1.2', '2.1', '3.2'].map((sentence, i) => asking(`q${i}`, sentence));
		const attempts = fc.uniqueArray(
			fc.record({ at: fc.nat({ max: 50 }), wrong: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) }),
			{ selector: ({ at }) => at, maxLength: 6 }
		);
		fc.assert(
			fc.property(attempts, (list) => {
				const made = list.map(({ at, wrong }) =>
					taking(
						at,
						(item) => (wrong[items.indexOf(item as (typeof items)[0])] ? wrongResponse : rightResponse)(item),
						...items
					)
				);
				expect(readAgain(takenOf([...made].reverse()))).toEqual(readAgain(takenOf(made)));
			}),
			{ seed: 1, numRuns: 100 }
		);
	});
});
