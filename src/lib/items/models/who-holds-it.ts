import type { Statement } from '#lib/bank/schema.ts';
import { choice } from './choice.ts';
import { holdingIn } from './holding.ts';
import type { Model } from './model.ts';
import { reportedAs } from './reported.ts';
import { tells } from './voices.ts';
import { whoseView } from './whose-view.ts';

/**
 * Who holds it: the words, or the gist where there are none, of a statement, and the voices of the bank to choose
 * from. No item where the stem would name the voice, or where two statements of different voices share the words.
 */
export const whoHoldsIt: Model = (article, bank) => {
	const { statements } = bank;
	const holding = holdingIn(bank);
	return statements.flatMap((statement, index) => {
		const voice = holding.voices.get(statement.voice);
		const { gist, quote, evidence } = statement;
		if (voice === undefined || tells(quote ?? gist, voice) || sharesItsWords(statement, statements))
			return [];
		const id = `who-holds-it:${statement.id}`;
		const view = whoseView(`${article}/${id}`, statement, voice, { statements, holding });
		if (view === undefined) return [];
		const key =
			quote === undefined ? view.key : { ...view.key, why: `${reportedAs(voice, statement)}: ${gist}` };
		const stem =
			quote === undefined
				? `Whose view is this, according to the passage? ${gist}`
				: `Whose view does the passage give in the words “${quote}”?`;
		return [
			{
				id,
				entry: `statements/${statement.id}`,
				skill: 'attribute' as const,
				difficulty: quote === undefined ? 3 : 2,
				use: 'both' as const,
				line: bank.placeOf(['statements', index]).line,
				made: choice(stem, { ...view, key }, evidence)
			}
		];
	});
};

function sharesItsWords(statement: Statement, all: readonly Statement[]): boolean {
	const quote = statement.quote?.toLowerCase();
	if (quote === undefined) return false;
	return all.some(
		(other) =>
			other.voice !== statement.voice &&
			other.quote !== undefined &&
			(other.quote.toLowerCase().includes(quote) || quote.includes(other.quote.toLowerCase()))
	);
}
