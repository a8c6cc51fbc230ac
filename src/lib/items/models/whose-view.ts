import type { SentenceId } from '#lib/bank/passage.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Holding } from './holding.ts';
import { ranked } from './ranked.ts';
import { firstOf, holdsElse, reportedAs } from './reported.ts';
import { capitalised } from './voices.ts';

/** Fewer voices to choose from would make it a guess. */
const FEWEST_DISTRACTORS = 2;
const DISTRACTORS = 3;

/** A voice among others. */
export interface WhoseView {
	key: { text: string; why: string };
	distractors: { text: string; why: string; lure?: SentenceId | undefined }[];
}

/**
 * The voice of a statement among others to choose from; `undefined` where too few are left. Never offered beside the
 * right one: one that may be held to hold it as well, and one that the passage gives no view.
 *
 * @param item by which the others are chosen
 */
export function whoseView(
	item: string,
	statement: Statement,
	voice: Voice,
	{ statements, holding }: { statements: readonly Statement[]; holding: Holding }
): WhoseView | undefined {
	const others = [...holding.voices.values()].filter((other) => !holding.mayHold(other.id, statement));
	const distractors: WhoseView['distractors'] = [];
	for (const other of ranked(item, others)) {
		if (distractors.length === DISTRACTORS) break;
		const elsewhere = firstOf(other, statements);
		if (elsewhere === undefined) continue;
		const text = capitalised(other.name);
		distractors.push({ text, why: holdsElse(other, elsewhere), lure: elsewhere.evidence[0]?.[0] });
	}
	if (distractors.length < FEWEST_DISTRACTORS) return undefined;
	return {
		key: { text: capitalised(voice.name), why: `${reportedAs(voice, statement)}.` },
		distractors
	};
}
