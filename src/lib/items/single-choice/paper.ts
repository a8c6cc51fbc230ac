import { lettered, letterOf, type OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'single-choice'> = {
	ask: ({ stem, options }) => ({
		stem,
		parts: [{ kind: 'choices', marks: 'one', options: lettered(options.map(({ text }) => text)) }]
	}),
	bears: ({ key }, { options }) => [letterOf(options, key)]
};
