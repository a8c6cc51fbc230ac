import type { Bank } from '#lib/bank/parse.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import { areAlike, weightyWords } from './alike.ts';
import { around, tells } from './voices.ts';

/** Two gists that share this part of their words may pass for one another. */
const MUCH_LIKE = 1 / 3;

/** What the bank lets us say of who holds what. */
export interface Holding {
	voices: ReadonlyMap<string, Voice>;
	/** Whether one voice is within or around the other, or both are within a third. */
	areKin: (a: string, b: string) => boolean;
	/**
	 * Whether somebody could argue that a voice holds a statement: it does, or reports it, or is kin to one that does
	 * either, or a sentence on which the statement rests reports a view of it too, or it holds something much like it.
	 */
	mayHold: (voice: string, statement: Statement) => boolean;
	/** Whether a text tells of a voice, or of kin: nobody speaks of themselves like that. */
	tellsOf: (voice: string, text: string) => boolean;
}

export function holdingIn({ voices, statements }: Pick<Bank<unknown>, 'voices' | 'statements'>): Holding {
	const byId = new Map(voices.map((voice) => [voice.id, voice]));
	const circles = new Map(voices.map((voice) => [voice.id, around(voice, byId)]));
	const areKin = (a: string, b: string): boolean => {
		const outer = circles.get(b) ?? [b];
		return a === b || (circles.get(a) ?? [a]).some((id) => outer.includes(id));
	};
	/** By voice the sentences on which rests what it or its kin hold or report. */
	const sentences = new Map(
		voices.map(({ id }) => {
			const own = statements.filter((statement) => holdersOf(statement).some((holder) => areKin(id, holder)));
			return [id, new Set(own.flatMap(sentencesUnder))];
		})
	);
	const words = new Map(statements.map((statement) => [statement, weightyWords(statement.gist)]));
	const often = new Map<string, number>();
	for (const word of [...words.values()].flatMap((some) => [...some]))
		often.set(word, (often.get(word) ?? 0) + 1);
	const isSeldom = (word: string): boolean => (often.get(word) ?? 0) <= 2;
	const liking = new Map<Statement, string[]>();
	/** The voices that hold something much like a statement. */
	const holdersOfLike = (statement: Statement): string[] => {
		const known = liking.get(statement);
		if (known !== undefined) return known;
		const these = words.get(statement) ?? weightyWords(statement.gist);
		const like = statements.filter((other) => areAlike(these, words.get(other)!, MUCH_LIKE, isSeldom));
		const found = [...new Set(like.map(({ voice }) => voice))];
		liking.set(statement, found);
		return found;
	};
	const told = new Map<string, string[]>();
	const toldIn = (text: string): string[] => {
		const known = told.get(text) ?? voices.filter((voice) => tells(text, voice)).map(({ id }) => id);
		told.set(text, known);
		return known;
	};
	return {
		voices: byId,
		areKin,
		mayHold: (voice, statement) =>
			sentencesUnder(statement).some((sentence) => sentences.get(voice)?.has(sentence)) ||
			holdersOfLike(statement).some((holder) => areKin(holder, voice)),
		tellsOf: (voice, text) => toldIn(text).some((id) => areKin(id, voice))
	};
}

/** Whose it is, who reports it and who holds it too. */
function holdersOf({ voice, via, also }: Statement): string[] {
	return [voice, ...(via === undefined ? [] : [via]), ...also];
}

/** Every sentence of its proofs. */
export function sentencesUnder({ evidence }: Pick<Statement, 'evidence'>): SentenceId[] {
	return [...new Set(evidence.flat())];
}
