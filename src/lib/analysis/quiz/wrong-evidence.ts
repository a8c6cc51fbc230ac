import type { SentenceId } from '#lib/bank/passage.ts';
import { proofsAsked } from '#lib/items/registry.ts';
import { choicesIn } from './choices.ts';
import { pairsFor, type Answer, type Pair, type Sat, type SatItem } from './sat.ts';

/** Right choices whose evidence proves nothing. */
export interface WrongEvidence {
	/** Right choices with sentences that hold none of any proof. */
	wrong: number;
	/** Right choices with sentences at all. */
	of: number;
	/** What stands in those that are wrong, the most often marked first: each is a candidate for a further proof. */
	sentences: { sentence: SentenceId; students: number }[];
}

/**
 * Of those who chose rightly and marked sentences as the proof, how many marked no sentence of any proof. Whoever marked nothing
 * is in neither number. `undefined` where nobody chose rightly and marked something, or where the key has no proof.
 */
export function wrongEvidenceOf(
	sat: Pick<Sat, 'sittings'>,
	{ item }: Pick<SatItem, 'item'>,
	pairs: readonly Pair[] = pairsFor(sat, item.id)
): WrongEvidence | undefined {
	const proving = new Set(proofsAsked(item).flat(2));
	const marked = pairs
		.map(({ answer }) => answer)
		.filter((answer) => (answer.selected?.length ?? 0) > 0 && choseRightly(answer));
	if (marked.length === 0 || proving.size === 0) return undefined;
	const wrong = marked.filter(({ selected }) => !selected!.some((sentence) => proving.has(sentence)));
	const counts = new Map<SentenceId, number>();
	for (const { selected } of wrong)
		for (const sentence of new Set(selected)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
	return {
		wrong: wrong.length,
		of: marked.length,
		sentences: [...counts]
			.map(([sentence, students]) => ({ sentence, students }))
			.sort((a, b) => b.students - a.students || inReading(a.sentence, b.sentence))
	};
}

/** Whether all of the choice is right, whatever its evidence; of a type that is nothing but evidence there is no choice. */
function choseRightly({ item, response, earned, possible }: Answer): boolean {
	if (item.type === 'evidence') return false;
	if (item.type === 'two-part') return choicesIn(item, response).some(({ isKey }) => isKey);
	return possible > 0 && earned === possible;
}

/** The order of the passage: 2.9 comes before 2.10. */
export function inReading(a: SentenceId, b: SentenceId): number {
	const [paragraphA = 0, numberA = 0] = a.split('.').map(Number);
	const [paragraphB = 0, numberB = 0] = b.split('.').map(Number);
	return paragraphA - paragraphB || numberA - numberB;
}
