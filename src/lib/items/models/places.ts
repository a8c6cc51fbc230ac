import { paragraphOf, type Proof } from '#lib/bank/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import { areAlike, weightyWords } from './alike.ts';
import { sentencesUnder, type Holding } from './holding.ts';

/** Every paragraph, from 1, in which a sentence of these proofs stands. */
export function paragraphsUnder(evidence: readonly Proof[]): number[] {
	return [...new Set(evidence.flat().map(paragraphOf))];
}

/** Two gists that share this part of their words say nearly the same. */
const NEARLY_THE_SAME = 0.5;

/**
 * The statements of which it can be told where the passage makes them: no other says nearly the same of the same
 * voice by other sentences, nobody within or around it holds it as well, and no two proofs share a sentence, so that
 * it would be open which go together.
 */
export function placeable(statements: readonly Statement[], { areKin }: Holding): Statement[] {
	const words = new Map(statements.map((statement) => [statement, weightyWords(statement.gist)]));
	return statements.filter((statement) => {
		if (statement.evidence.flat().length > sentencesUnder(statement).length) return false;
		if (statement.also.some((other) => areKin(other, statement.voice))) return false;
		const here = new Set(sentencesUnder(statement));
		return !statements.some(
			(other) =>
				other !== statement &&
				areKin(other.voice, statement.voice) &&
				!sentencesUnder(other).some((sentence) => here.has(sentence)) &&
				areAlike(words.get(statement)!, words.get(other)!, NEARLY_THE_SAME)
		);
	});
}
