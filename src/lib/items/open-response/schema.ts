import * as v from 'valibot';
import { distinctIn } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { closed, described, list } from '#lib/bank/shape.ts';

/** A model answer, and the points that a good response makes, each with its proof. */
export function openResponseSchema({ evidence }: Fields) {
	const point = closed({
		text: described(plainText(200), 'What a good response says, as its writer ticks it: Says that …'),
		evidence
	});
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('open-response'), 'A few sentences are to be written.'),
				key: described(
					closed({ text: described(plainText(1200), 'A model answer of a few sentences.') }),
					'What a right answer looks like.'
				),
				rubric: described(
					list(point, 1, 6),
					'What a good response says, one to six points of equal worth. The reader marks the own response by them.'
				)
			}),
			distinctIn('rubric', 'text', ({ rubric }) => rubric.map(({ text }) => text))
		),
		'A question that is answered in a few sentences, which the reader compares with a model answer.'
	);
}
export type OpenResponseQuestion = v.InferOutput<ReturnType<typeof openResponseSchema>>;
