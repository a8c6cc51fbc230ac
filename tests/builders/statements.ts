import type { Bank } from '#lib/bank/parse.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Question } from '#lib/items/questions.ts';
import { aProof } from './passage.ts';

/** A bank of voices and statements, without the way through a file. The first statement stands on line 1. */
export function bankOf(voices: Voice[], statements: Statement[]): Bank<Question> {
	return {
		voices,
		statements,
		vocabulary: [],
		references: [],
		figures: [],
		questions: [],
		placeOf: (path) => ({ line: Number(path[1]) + 1, column: 1 })
	};
}

/** “Voice a”. */
export function voice(id: string, given: Partial<Voice> = {}): Voice {
	return { id, name: `Voice ${id}`, ...given };
}

/** “Something is so (of-a).”, which rests on a sentence of paragraph 1 that no other statement has. */
export function statement(id: string, of: string, given: Partial<Statement> = {}): Statement {
	let sentence = 7;
	for (const letter of id) sentence = (sentence * 31 + letter.charCodeAt(0)) % 9973;
	return {
		id,
		gist: `Something is so (${id}).`,
		voice: of,
		also: [],
		evidence: [aProof(`1.${sentence}`)],
		contradicted: [],
		unsaid: [],
		...given
	};
}
