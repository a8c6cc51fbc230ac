import type { OnPaper } from '../paper.ts';

/** Room for two or three sentences in a column of a printed sheet. */
const LINES = 5;

export const onPaper: OnPaper<'open-response'> = {
	ask: ({ stem }) => ({
		stem,
		instruction: 'Write two or three sentences.',
		parts: [{ kind: 'ruled', lines: LINES }]
	}),
	bears: ({ rubric }) => [undefined, ...rubric.map(() => undefined)],
	points: ({ rubric }) => rubric.length
};
