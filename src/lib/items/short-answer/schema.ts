import * as v from 'valibot';
import { distinctOptions } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { closed, described, list, within } from '#lib/bank/shape.ts';
import { foldText } from '../fold.ts';
import { typable } from '../typed.ts';

/** A few words to be typed; near misses may be written with their reasons. */
export function shortAnswerSchema({ accept, evidence, key, why }: Fields) {
	const miss = closed({
		text: described(plainText(80), 'What a hasty reader would type.'),
		why: described(why, 'Why it is wrong, said to the reader who typed it.')
	});
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('short-answer'), 'A few words are to be typed.'),
				key,
				accept: v.optional(accept, []),
				distractors: v.optional(
					described(list(miss, 0, 6), 'Near misses, up to six, each with the reason why it is wrong.'),
					[]
				),
				evidence
			}),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				const { key, accept, distractors } = dataset.value;
				const right = accept.map(foldText);
				distractors.forEach(({ text }, i) => {
					const say = (message: string): void =>
						addIssue({ message, path: within(dataset.value, 'distractors', i) });
					const twin = right.indexOf(foldText(text));
					if (twin !== -1) say(`also accepted, as accept[${twin}]. Fix: take it out of one of them`);
					// What is the very key is told of the key.
					else if (foldText(text) === foldText(key.text) && text.toLowerCase() !== key.text.toLowerCase())
						say('no other than the key to a reader who types it. Fix: take it out');
				});
			}),
			typable(),
			distinctOptions()
		),
		'A question that is answered by typing a few words.'
	);
}
export type ShortAnswerQuestion = v.InferOutput<ReturnType<typeof shortAnswerSchema>>;
