import type { EvidenceItem } from '../evidence/item.ts';
import type { Made } from '../made.ts';
import { decoysAmong, howMany } from './decoys.ts';
import { holdingIn } from './holding.ts';
import type { Model } from './model.ts';
import { placeable } from './places.ts';
import { attributed } from './reported.ts';

/** Find the sentence, or the sentences, that show what a voice holds. */
export const findTheSentence: Model = (article, bank) => {
	const holding = holdingIn(bank);
	const decoysFor = decoysAmong(bank.statements, holding);
	const places = new Map(bank.statements.map((statement, index) => [statement, index]));
	return placeable(bank.statements, holding).flatMap((statement) => {
		const voice = holding.voices.get(statement.voice);
		if (voice === undefined) return [];
		const { gist, evidence } = statement;
		const id = `find-the-sentence:${statement.id}`;
		const count = howMany(evidence);
		const asked = count === undefined ? 'Which sentence shows this?' : `Which ${count} together show this?`;
		const shows = count === undefined ? 'It says' : 'Together they say';
		return [
			{
				id,
				entry: `statements/${statement.id}` as const,
				skill: 'locate' as const,
				difficulty: 3,
				use: 'both' as const,
				line: bank.placeOf(['statements', places.get(statement)!]).line,
				made: {
					type: 'evidence',
					stem: `${asked} ${attributed(gist, voice)}`,
					passage: 'open',
					why: `${shows} this in other words, and whose view it is.`,
					decoys: decoysFor(`${article}/${id}`, statement),
					evidence
				} satisfies Made<EvidenceItem>
			}
		];
	});
};
