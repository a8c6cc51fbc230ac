import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import { sentencesUnder, type Holding } from './holding.ts';
import { paragraphsUnder } from './places.ts';
import { ranked } from './ranked.ts';
import { attributed } from './reported.ts';

const DECOYS = 3;

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];

/** “two sentences” where every proof has two; `undefined` where one sentence is enough. */
export function howMany(evidence: readonly Proof[]): string | undefined {
	const lengths = new Set(evidence.map((proof) => proof.length));
	if (lengths.has(1)) return undefined;
	const [length = 0, ...more] = lengths;
	return more.length > 0 ? 'sentences' : `${NUMBERS[length - 2] ?? length} sentences`;
}

interface Decoy {
	sentence: SentenceId;
	why: string;
}

/**
 * Finds the sentences that a careless reader would select for a statement, since they show something else, alone or
 * with others. Those that report the same voice or stand in the same paragraph come first. None is part of a proof,
 * or reports somebody who holds the same. They are chosen by the id of the item.
 */
export function decoysAmong(
	statements: readonly Statement[],
	holding: Holding
): (item: string, statement: Statement) => Decoy[] {
	const shortest = new Map<SentenceId, number>();
	for (const proof of statements.flatMap(({ evidence }) => evidence))
		for (const sentence of proof)
			shortest.set(sentence, Math.min(proof.length, shortest.get(sentence) ?? Infinity));
	const known = statements.map((statement) => ({
		id: statement.id,
		statement,
		paragraphs: paragraphsUnder(statement.evidence),
		sentences: itsOwn(statement, shortest)
	}));
	return (item, statement) => {
		const taken = new Set<string>(sentencesUnder(statement));
		const paragraphs = paragraphsUnder(statement.evidence);
		const isNear = (other: (typeof known)[number]): boolean =>
			other.statement.voice === statement.voice || other.paragraphs.some((one) => paragraphs.includes(one));
		const decoys: Decoy[] = [];
		for (const isWanted of [true, false]) {
			if (decoys.length === DECOYS) break;
			const some = known.filter((other) => isNear(other) === isWanted);
			for (const { statement: other, sentences } of ranked(item, some)) {
				const voice = holding.voices.get(other.voice);
				if (voice === undefined || statement.also.some((id) => holding.areKin(id, voice.id))) continue;
				const shows = other.evidence.some(({ length }) => length === 1) ? 'shows' : 'helps to show';
				for (const sentence of sentences) {
					if (taken.has(sentence) || decoys.length === DECOYS) continue;
					taken.add(sentence);
					decoys.push({
						sentence,
						why: `This sentence ${shows} something else. ${attributed(other.gist, voice)}`
					});
				}
			}
		}
		return decoys;
	};
}

/** The sentences of a statement that every proof of it has, and no other statement with a shorter proof. */
function itsOwn({ evidence }: Statement, shortest: ReadonlyMap<SentenceId, number>): SentenceId[] {
	const [first = []] = evidence;
	return first.filter(
		(sentence) =>
			evidence.every((proof) => proof.includes(sentence)) && (shortest.get(sentence) ?? 0) >= first.length
	);
}
