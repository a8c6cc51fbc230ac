import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../tokens.ts';
import { optionsIn, writtenChoices } from '../written.ts';

/** Options that speak of options, wherever the words stand. */
const ABOVE =
	/\b(the|these|those) above\b|\babove (options?|answers?|choices?)\b|\bof (the|these|those) (other )?(options|answers|choices)\b/i;
/** … and as a whole: “all of them”, “both of these”, “neither”. */
const WHOLE = /^(all|none|both|neither|any|either)( \w+)? of (these|those|them|the others?)$/i;
const SHORT = /^(all|none|both|neither|any) (above|these|those)$/i;
/** “Some of them” beside it makes “all of them” an amount like any other. */
const AMOUNT = /\bof (these|those|them|the others?)$/i;

/** An option that stands or falls with the others is no option of its own. */
export const allOfTheAbove: Rule = {
	id: 'all-of-the-above',
	check(subject) {
		return writtenChoices(subject).flatMap((choice) => {
			const options = optionsIn(choice).map((option) => ({ ...option, said: bare(option.text) }));
			const areAmounts = options.every(({ said }) => AMOUNT.test(said));
			return options
				.filter(({ said }) => ABOVE.test(said) || SHORT.test(said) || (WHOLE.test(said) && !areAmounts))
				.map(({ text, textPath }) => ({
					path: textPath,
					message: `${quoted([text])} says nothing of its own, and options are shown in any order`,
					fix: 'write what a mistaken reader would think, or ask about each in a question of its own'
				}));
		});
	}
};

function bare(text: string): string {
	return withoutEmphasis(text)
		.replace(/[.!,;:“”"‘’']/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
