import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { TwoPart } from '../two-part/item.ts';
import { decoysAmong, howMany } from './decoys.ts';
import { holdingIn } from './holding.ts';
import type { Model } from './model.ts';
import { placeable } from './places.ts';
import { tells } from './voices.ts';
import { whoseView } from './whose-view.ts';

/**
 * Who holds it, and where it says so: the gist of a statement, the voices to choose from, and its proof. It asks by
 * the gist even where there are exact words, which could be found in the passage without being understood.
 */
export const whoHoldsItWhere: Model = (article, bank) => {
	const { statements } = bank;
	const holding = holdingIn(bank);
	const decoysFor = decoysAmong(statements, holding);
	const places = new Map(statements.map((statement, index) => [statement, index]));
	return placeable(statements, holding).flatMap((statement) => {
		const voice = holding.voices.get(statement.voice);
		const { gist, evidence } = statement;
		if (voice === undefined || tells(gist, voice)) return [];
		const id = `who-holds-it-where:${statement.id}`;
		const item = `${article}/${id}`;
		const options = whoseView(item, statement, voice, { statements, holding });
		if (options === undefined) return [];
		const count = howMany(evidence);
		const hint = count === undefined ? '' : ` (It takes ${count} together to show it.)`;
		return [
			{
				id,
				entry: `statements/${statement.id}` as const,
				skill: 'attribute' as const,
				difficulty: 4,
				use: 'both' as const,
				line: bank.placeOf(['statements', places.get(statement)!]).line,
				made: {
					type: 'two-part',
					stem: `Whose view is this, according to the passage? ${gist}${hint}`,
					passage: 'open',
					key: optionId(options.key.text),
					options: asOptions([options.key, ...options.distractors]),
					decoys: decoysFor(item, statement),
					evidence
				} satisfies Made<TwoPart>
			}
		];
	});
};
