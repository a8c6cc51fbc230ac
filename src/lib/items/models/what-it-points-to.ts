import { paragraphOf } from '#lib/bank/passage.ts';
import { choice } from './choice.ts';
import type { Model } from './model.ts';

/** What a word such as “it” or “the former” points to, among what it might be taken for, with its sentence in sight. */
export const whatItPointsTo: Model = (_article, bank) =>
	bank.references.map((reference, index) => {
		const { word, where } = reference;
		const paragraph = paragraphOf(where.sentence);
		return {
			id: `what-it-points-to:${reference.id}`,
			entry: `references/${reference.id}` as const,
			skill: 'interpret' as const,
			difficulty: 2,
			use: 'both' as const,
			line: bank.placeOf(['references', index]).line,
			made: choice(
				`In paragraph ${paragraph}, what does “${word}” point to where it says “${quotedWithin(where.words)}”?`,
				reference,
				reference.evidence,
				'open'
			)
		};
	});

/** Words that stand in quotation marks already take single ones inside ours. */
function quotedWithin(words: string): string {
	return words.replaceAll('“', '‘').replaceAll('”', '’');
}
