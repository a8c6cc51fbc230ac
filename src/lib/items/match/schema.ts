import * as v from 'valibot';
import { distinctIn } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { closed, described, list, within } from '#lib/bank/shape.ts';

/** Rows, and for each of them what belongs to it; every pair has its own proof. */
export function matchSchema({ evidence, why }: Fields) {
	const side = plainText(200);
	const pair = closed({
		left: described(side, 'The row: what something is to be found for.'),
		right: described(side, 'What belongs to it. Two rows may have the same.'),
		why: described(why, 'Why they belong together, said to the reader after answering.'),
		evidence
	});
	const further = closed({
		text: described(side, 'What belongs to no row, as it is shown among the others.'),
		why: described(why, 'Why it belongs to none, said to the reader who chose it.')
	});
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('match'), 'Each row is matched with what belongs to it.'),
				pairs: described(list(pair, 3, 8), 'The rows with what belongs to each, three to eight.'),
				distractors: v.optional(
					described(
						list(further, 0, 4),
						'What belongs to no row, up to four: without these the last row is answered by elimination.'
					),
					[]
				)
			}),
			distinctIn('pairs', 'left', ({ pairs }) => pairs.map(({ left }) => left)),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				const { pairs, distractors } = dataset.value;
				const rights = pairs.map(({ right }) => right.toLowerCase());
				pairs.forEach(({ right }, i) => {
					const twin = rights.indexOf(right.toLowerCase());
					if (pairs[twin]?.right !== right)
						addIssue({
							message: `differs from pairs[${twin}].right in capitals alone. Fix: write both alike`,
							path: within(dataset.value, 'pairs', i, 'right')
						});
				});
				const all = [...rights];
				distractors.forEach(({ text }, i) => {
					const twin = rights.indexOf(text.toLowerCase());
					if (twin !== -1)
						addIssue({
							message: `also stands in pairs[${twin}].right. Fix: reword it or take it out`,
							path: within(dataset.value, 'distractors', i)
						});
					else if (all.includes(text.toLowerCase()))
						addIssue({
							message: 'stands twice among the distractors. Fix: reword one of them',
							path: within(dataset.value, 'distractors', i)
						});
					all.push(text.toLowerCase());
				});
				if (new Set(all).size < 3)
					addIssue({
						message: 'fewer than three different right sides to choose from. Fix: add distractors',
						path: within(dataset.value, 'pairs')
					});
			})
		),
		'Rows, each of which is matched with one of a list.'
	);
}
export type MatchQuestion = v.InferOutput<ReturnType<typeof matchSchema>>;
