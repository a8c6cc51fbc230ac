import { firstParagraph } from '#lib/bank/passage.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import { asOptions, optionId, rank } from '../identity.ts';
import type { Model } from './model.ts';
import { around, capitalised, names } from './voices.ts';

/** Fewer voices to choose from would make it a guess. */
const FEWEST_DISTRACTORS = 2;
const DISTRACTORS = 3;

/**
 * Who holds it: the words, or the gist where there are none, of a statement, and the voices of the bank to choose
 * from. Never offered beside the right voice: one that holds it too, one that reports it, one within it or around
 * it, and one that the passage gives no view. No item where the stem would name the voice, or where two statements
 * of different voices share the words.
 */
export const whoHoldsIt: Model = (article, bank) => {
	const voices = new Map(bank.voices.map((voice) => [voice.id, voice]));
	return bank.statements.flatMap((statement, index) => {
		const voice = voices.get(statement.voice);
		const asked = statement.quote ?? statement.gist;
		if (voice === undefined || names(asked, voice) || sharesItsWords(statement, bank.statements)) return [];
		const id = `who-holds-it:${statement.id}`;
		const kin = new Set([...around(voice, voices), statement.via, ...statement.also]);
		const distractors = bank.voices
			.filter((other) => !kin.has(other.id) && !around(other, voices).some((outer) => kin.has(outer)))
			.flatMap((other) => {
				const elsewhere = firstOf(other, bank.statements);
				return elsewhere === undefined ? [] : [{ voice: other, elsewhere }];
			})
			.sort((a, b) => (rank(`${article}/${id}`, a.voice.id) < rank(`${article}/${id}`, b.voice.id) ? -1 : 1))
			.slice(0, DISTRACTORS);
		if (distractors.length < FEWEST_DISTRACTORS) return [];
		const reported = `Paragraph ${firstParagraph(statement.evidence)} reports this as the view of ${voice.name}`;
		const key = {
			text: capitalised(voice.name),
			why: statement.quote === undefined ? `${reported}.` : `${reported}: ${statement.gist}`
		};
		return [
			{
				id,
				entry: `statements/${statement.id}`,
				skill: 'attribute' as const,
				difficulty: statement.quote === undefined ? 3 : 2,
				use: 'both' as const,
				line: bank.placeOf(['statements', index]).line,
				made: {
					type: 'single-choice' as const,
					stem:
						statement.quote === undefined
							? `Whose view is this, according to the passage? ${statement.gist}`
							: `Whose view does the passage give in the words “${statement.quote}”?`,
					key: optionId(key.text),
					options: asOptions([
						key,
						...distractors.map(({ voice: other, elsewhere }) => ({
							text: capitalised(other.name),
							why: `What ${other.name} is reported to hold is something else (paragraph ${firstParagraph(elsewhere.evidence)}): ${elsewhere.gist}`,
							lure: elsewhere.evidence[0]?.[0]
						}))
					]),
					evidence: statement.evidence
				}
			}
		];
	});
};

/** The first statement of a voice in the order of ids, which does not change when the file is put in another order. */
function firstOf(voice: Voice, statements: readonly Statement[]): Statement | undefined {
	return statements
		.filter((statement) => statement.voice === voice.id)
		.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

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
