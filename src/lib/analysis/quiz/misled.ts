import type { Passage, SentenceId } from '#lib/bank/passage.ts';
import { MISLEADS } from './flags.ts';
import { heatOf, type Heat } from './heat.ts';
import type { Sat } from './sat.ts';
import { sayPlace } from './say-flag.ts';
import { inReading } from './wrong-evidence.ts';

/** From these shares of the class on a sentence has the next tint; whoever misled nobody has none. */
const TINTS = [0, 0.1, 0.2, MISLEADS] as const;

/** How dark a sentence is, where it misled anybody: 1 to 4. */
export type Tint = 0 | 1 | 2 | 3 | 4;

/** A sentence that misled somebody. */
export interface Misleading {
	sentence: SentenceId;
	/** `sentence 2 of paragraph 4`. */
	place: string;
	text: string;
	misled: number;
	of: number;
	tint: Tint;
	/** The questions in which it did, the one with most students first. */
	questions: { label: string; students: number }[];
}

/** The sentences that misled somebody, the one that misled most first; of two alike the one that is read first. */
export function misleading(
	sat: Sat,
	passage: Pick<Passage, 'paragraphs'>,
	heat: readonly Heat[] = heatOf(sat, passage)
): Misleading[] {
	const labels = new Map(sat.items.map(({ item, label }) => [item.id, label]));
	return heat
		.filter(({ misled }) => misled > 0)
		.sort((a, b) => b.misled - a.misled || inReading(a.sentence, b.sentence))
		.map(({ sentence, text, misled, of, items }) => ({
			sentence,
			place: sayPlace(sentence),
			text,
			misled,
			of,
			tint: tintOf(misled, sat.sittings.length),
			questions: items.map(({ item, students }) => ({ label: labels.get(item) ?? '', students }))
		}));
}

/** By the whole class and not by those who had the chance: one of one is no pattern. */
export function tintOf(misled: number, students: number): Tint {
	if (misled === 0) return 0;
	return TINTS.filter((least) => misled >= least * students).length as Tint;
}
