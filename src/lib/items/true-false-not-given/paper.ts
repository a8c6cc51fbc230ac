import { lettered, letterOf, type OnPaper } from '../paper.ts';
import type { OptionId } from '../item.ts';
import { VERDICT_TEXTS, VERDICTS } from './verdicts.ts';

const options = VERDICTS.map((verdict) => ({
	id: verdict as string as OptionId,
	text: VERDICT_TEXTS[verdict]
}));

export const onPaper: OnPaper<'true-false-not-given'> = {
	ask: ({ stem }) => ({
		stem,
		instruction: 'Does the passage say so?',
		parts: [{ kind: 'choices', marks: 'one', options: lettered(options.map(({ text }) => text)) }]
	}),
	bears: ({ key }) => [letterOf(options, key)]
};
