import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import type { Verdict } from '#lib/items/true-false-not-given/item.ts';
import { VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { Choice } from './choices.ts';
import { absolutesIn, hedgesIn, stemsOf } from './words.ts';

/** What someone goes by who has not read the passage: the option for which this is greatest. */
type Cue = (option: string, stem: string) => number;

const shared: Cue = (option, stem) => {
	const there = new Set(stemsOf(stem));
	return stemsOf(option).filter((word) => there.has(word)).length;
};

const CUES = {
	'longest option': (option) => option.length,
	'shortest option': (option) => -option.length,
	'most words shared with the stem': shared,
	'fewest words shared with the stem': (option, stem) => -shared(option, stem),
	'most hedged': hedgesIn,
	'fewest absolute words': (option) => -absolutesIn(option)
} satisfies Record<string, Cue>;

/** How a guesser fares who goes by one cue. */
export interface Guess {
	cue: string;
	/** Choices whose options differ in the cue; the others tell such a guesser nothing and are left out. */
	counted: number;
	/** How many of these the guesser gets right; a tie earns its expected share. */
	right: number;
	/** The items in which it points to the key, alone or with others. */
	found: ItemId[];
	/** How many blind chance gets right, and one standard deviation of it. */
	expected: number;
	deviation: number;
}

/** What each cue alone gets right of these choices, each asked once. */
export function guess(choices: readonly Choice[]): Guess[] {
	return Object.entries(CUES).map(([cue, score]: [string, Cue]) => {
		const sum: Guess = { cue, counted: 0, right: 0, found: [], expected: 0, deviation: 0 };
		let variance = 0;
		for (const { id, stem, keys, distractors } of choices) {
			const scores = [...keys, ...distractors].map((option) => score(option, stem));
			const best = Math.max(...scores);
			const tied = scores.filter((one) => one === best).length;
			if (tied === scores.length) continue;
			const chance = keys.length / scores.length;
			sum.counted++;
			const hit = scores.slice(0, keys.length).filter((one) => one === best).length;
			if (hit > 0) {
				sum.right += hit / tied;
				sum.found.push(id);
			}
			sum.expected += chance;
			variance += chance * (1 - chance);
		}
		return { ...sum, deviation: Math.sqrt(variance) };
	});
}

/** Among fewer, one key more or less is a matter of chance. */
const FEWEST_CHOICES = 8;

/** Whether a cue pays over authored choices, of which eight count at least: more right than expected plus one deviation. */
export function tooOftenOfAuthored({ counted, right, expected, deviation }: Guess): boolean {
	return counted >= FEWEST_CHOICES && right > expected + deviation;
}

/** Whether a cue pays over all choices, of which eight count at least: more right than chance plus three points. */
export function tooOftenInAll({ counted, right, expected }: Guess): boolean {
	return counted >= FEWEST_CHOICES && right > expected + 0.03 * counted;
}

/** How often each verdict is the key. */
export type VerdictCounts = Record<Verdict, number>;

/** How often each verdict is the key of a claim. */
export function verdicts(items: readonly Item[]): VerdictCounts {
	const counts = { true: 0, false: 0, 'not-given': 0 };
	for (const item of items) if (item.type === 'true-false-not-given') counts[item.key]++;
	return counts;
}

/** Fewer claims cannot be spread evenly. */
const FEWEST_CLAIMS = 10;
/** Of the claims that may have one verdict as their key. */
export const MOST_PER_CENT = 40;

/** The verdicts that are the key of more than 40 % of claims; none where there are fewer than ten claims. */
export function tooOftenVerdicts(counts: VerdictCounts): Verdict[] {
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	if (all < FEWEST_CLAIMS) return [];
	return VERDICTS.filter((verdict) => counts[verdict] * 100 > MOST_PER_CENT * all);
}
