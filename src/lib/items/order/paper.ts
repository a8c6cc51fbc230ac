import type { OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'order'> = {
	ask: ({ stem, steps }) => ({
		stem,
		instruction: 'Number the boxes, 1 for the first.',
		parts: [{ kind: 'rows', room: 'box', rows: steps.map(({ text }) => text) }]
	}),
	// The numbers in the boxes, from the top.
	bears: (item, shown) => [
		shown.steps.map((step) => item.steps.findIndex(({ id }) => id === step.id) + 1).join(' ')
	]
};
