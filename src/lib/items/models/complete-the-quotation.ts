import type { GapFill, GapId } from '../gap-fill/item.ts';
import type { Made } from '../made.ts';
import type { Model } from './model.ts';
import { paragraphsUnder } from './places.ts';

/** What is left of fewer would suit too many words. */
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 5;

/** Long words that say too little by themselves to be missed. */
const SMALL_WORDS = new Set(
	'about above after again against among around because before behind below beneath beside besides between beyond could during either every might neither never other ought shall should since their theirs there these those though through together toward towards under until where whether which while whose within without would yours'.split(
		' '
	)
);

/**
 * Complete the quotation: the words of a voice with the longest of them missing, to be typed from memory. No item
 * where somebody else reports the view, since then it is open whose the words are.
 */
export const completeTheQuotation: Model = (_article, bank) => {
	const voices = new Map(bank.voices.map((voice) => [voice.id, voice]));
	return bank.statements.flatMap(({ id, quote, voice: voiceId, via, evidence }, index) => {
		const voice = voices.get(voiceId);
		const missing = quote === undefined ? undefined : telling(quote);
		if (quote === undefined || voice === undefined || via !== undefined || missing === undefined) return [];
		const [paragraph, ...more] = paragraphsUnder(evidence);
		const where = more.length === 0 ? `Paragraph ${paragraph}` : 'The passage';
		return [
			{
				id: `complete-the-quotation:${id}`,
				entry: `statements/${id}` as const,
				skill: 'locate' as const,
				difficulty: 4,
				use: 'both' as const,
				line: bank.placeOf(['statements', index]).line,
				made: {
					type: 'gap-fill',
					stem: `Complete the words that the passage quotes from ${voice.name}.`,
					passage: 'closed',
					pieces: `“${quote}”`.split(missing),
					gaps: [
						{
							kind: 'typed',
							id: 'gap-1' as GapId,
							key: missing,
							accept: [],
							why: `${where} quotes ${voice.name} as saying “${quote}”.`,
							evidence
						}
					],
					evidence: []
				} satisfies Made<GapFill>
			}
		];
	});
};

/** The longest word, the first of several; one that is short, a name or there twice is none to ask for. */
function telling(quote: string): string | undefined {
	const words = quote.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
	if (words.length < FEWEST_WORDS) return undefined;
	return words
		.filter((word) => /^\p{Ll}+$/u.test(word) && word.length >= FEWEST_LETTERS && !SMALL_WORDS.has(word))
		.filter((word) => quote.toLowerCase().split(word).length === 2)
		.reduce<string | undefined>(
			(longest, word) => (word.length > (longest?.length ?? 0) ? word : longest),
			undefined
		);
}
