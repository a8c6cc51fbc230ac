import * as v from 'valibot';
import { distinctIn } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { closed, described, list } from '#lib/bank/shape.ts';

/** Steps, written in the right order, each with its proof. */
export function orderSchema({ evidence, why }: Fields) {
	const step = closed({ text: described(plainText(200), 'The step, as it is shown.'), evidence });
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('order'), 'Steps are to be put in order.'),
				key: described(
					closed({ why: described(why, 'What makes the order right, said to the reader after answering.') }),
					'What is said about the right order; which it is stands under "steps".'
				),
				steps: described(list(step, 3, 8), 'The steps in the right order, three to eight.')
			}),
			distinctIn('steps', 'text', ({ steps }) => steps.map(({ text }) => text))
		),
		'A question that is answered by putting steps in order.'
	);
}
export type OrderQuestion = v.InferOutput<ReturnType<typeof orderSchema>>;
