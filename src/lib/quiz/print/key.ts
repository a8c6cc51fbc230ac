import { neighbours, type Proof, type SentenceId } from '#lib/bank/passage.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { Line } from '#lib/items/line.ts';
import { borne, paperPoints } from '#lib/items/papers.ts';
import { selects } from '#lib/items/registry.ts';
import { summarise } from '#lib/items/summaries.ts';
import type { Item } from '#lib/items/types.ts';
import { show } from '../form.ts';
import type { Seed } from '../rng.ts';
import { sayHowMany } from '../say.ts';
import { citation, type SetPassage } from './set-lines.ts';

/** One thing that a key says of an item: all of it, or one of its parts. */
export interface KeyLine {
	/** Which part: Gap 2; left out where there is but one. */
	part?: string | undefined;
	/** What a right paper bears: letters, or the numbers in boxes from the top; left out where it is words. */
	bears?: string | undefined;
	/** What is right, in words. */
	words: string;
	why: string;
	/** Where the passage proves it: `¶ 7, lines 31–33`; several where any of them is enough. */
	proofs: string[];
	/** Whether they are only where the passage comes closest. */
	nearest: boolean;
}

/** What a key says of an item. */
export interface KeyEntry {
	skill: Skill;
	points: number;
	/** At least one. */
	lines: KeyLine[];
}

/** So many words of a sentence are enough to find it beside the number of its line. */
const WORDS_QUOTED = 6;

/**
 * The key of an item as a form asks it, for whoever marks the sheets.
 *
 * @param textOf the text of a sentence
 */
export function keyOf(
	item: Item,
	seed: Seed,
	linesOf: SetPassage['linesOf'],
	textOf: (id: SentenceId) => string | undefined
): KeyEntry {
	const shown = show(item, seed);
	const bears = borne(item, shown);
	const cite = (proof: Proof): string =>
		neighbours(proof)
			.map((ids) => citation(ids, linesOf))
			.join('; ');
	const lines = summarise(item, undefined, shown, textOf).map((line, i): KeyLine => {
		const common = { bears: bears[i], why: line.key.why, nearest: line.nearest ?? false };
		// Where sentences are asked for, they are the key. Any proof may be found: all are cited, and one is quoted.
		if (selects(item))
			return bears[i] === undefined
				? {
						...common,
						words: beginning(item.evidence[0] ?? [], textOf),
						proofs: item.evidence.map(cite)
					}
				: { ...common, words: line.key.text, proofs: [] };
		const proofs = line.proof.length > 0 ? [cite(line.proof)] : [];
		return line.own
			? { ...common, ...ofRubric(line), proofs }
			: { ...common, part: line.part, words: line.key.text, proofs };
	});
	return { skill: item.skill, points: paperPoints(item), lines };
}

/** A model answer, or one of the points that are looked for in what was written. */
function ofRubric({ part, key }: Line): { part: string; words: string } {
	return part === undefined
		? { part: 'For example', words: key.text }
		: { part: sayHowMany(1, 'point'), words: part };
}

function beginning(proof: Proof, textOf: (id: SentenceId) => string | undefined): string {
	return proof
		.map((id) => {
			const words = withoutEmphasis(textOf(id) ?? '').split(/\s+/);
			return words.length > WORDS_QUOTED ? `${words.slice(0, WORDS_QUOTED).join(' ')} …` : words.join(' ');
		})
		.join(' / ');
}
