import { lettered, letterOf, type OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'two-part'> = {
	ask: ({ stem, options }) => ({
		stem,
		parts: [
			{ kind: 'choices', marks: 'one', options: lettered(options.map(({ text }) => text)) },
			{ kind: 'where', ask: 'Which lines show it?' }
		]
	}),
	bears: ({ key }, { options }) => [letterOf(options, key), undefined]
};
