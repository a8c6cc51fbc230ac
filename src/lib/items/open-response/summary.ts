import { bestProof } from '#lib/bank/passage.ts';
import type { Summarise } from '../line.ts';

/** The whole beside the model answer, and then each point of the rubric, as its writer found it. */
export const summarise: Summarise<'open-response'> = ({ key, rubric }, response) => {
	const points = response?.points;
	return [
		{
			given: response && { text: response.text },
			right: rubric.every(({ id }) => points?.includes(id)),
			own: true,
			key: { text: key, why: '' },
			proof: []
		},
		...rubric.map(({ id, text, evidence }) => ({
			part: text,
			given: points && {
				text: points.includes(id) ? 'Your answer says it, by your own account' : 'Not ticked'
			},
			right: points?.includes(id) ?? false,
			own: true,
			key: { text: '', why: '' },
			proof: bestProof(evidence)
		}))
	];
};
