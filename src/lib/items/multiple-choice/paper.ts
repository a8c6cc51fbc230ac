import { lettered, letterOf, type OnPaper } from '../paper.ts';

export const onPaper: OnPaper<'multiple-choice'> = {
	ask: ({ stem, options }) => ({
		stem,
		instruction: 'Tick each right answer.',
		parts: [{ kind: 'choices', marks: 'several', options: lettered(options.map(({ text }) => text)) }]
	}),
	bears: ({ keys }, { options }) => [
		keys
			.map((key) => letterOf(options, key) ?? '')
			.sort()
			.join(' ')
	],
	pointsTell: true
};
