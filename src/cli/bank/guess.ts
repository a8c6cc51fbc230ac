import { choicesOf } from '#lib/inspect/choices.ts';
import {
	guess,
	tooOftenInAll,
	tooOftenOfAuthored,
	tooOftenVerdicts,
	verdicts,
	type Guess
} from '#lib/inspect/guess.ts';
import { localId } from '#lib/items/item.ts';
import { modelOf } from '#lib/items/models/model.ts';
import type { Item } from '#lib/items/types.ts';
import type { WholeArticle } from '#lib/server/library/article.ts';
import type { Said } from './said.ts';
import { table } from './table.ts';

/** What each cue alone gets right, of the authored choices and of all, and how the verdicts are spread. */
export function sayGuesses({ article }: WholeArticle): Said {
	const authored = article.items.filter((item) => modelOf(item.id) === undefined);
	const parts = [
		part(
			'Authored choices: at most the expected number right plus one deviation',
			authored,
			tooOftenOfAuthored
		),
		part('All choices, authored and made: at most chance plus three points', article.items, tooOftenInAll)
	];
	return {
		lines: [
			`${article.id}: a guesser who has not read the passage`,
			...parts.flatMap(({ lines }) => ['', ...lines])
		],
		good: parts.every(({ good }) => good)
	};
}

function part(title: string, items: readonly Item[], tooOften: (guess: Guess) => boolean): Said {
	const guesses = guess(choicesOf(items));
	const keys = verdicts(items);
	const lopsided = tooOftenVerdicts(keys);
	const bad = guesses.filter(tooOften);
	return {
		lines: [
			title,
			...table(
				['goes by', 'counted', 'right', 'expected', 'deviation', 'right %', 'chance %', ''],
				guesses.map((one) => [
					one.cue,
					`${one.counted}`,
					one.right.toFixed(1),
					one.expected.toFixed(1),
					one.deviation.toFixed(1),
					percent(one.right, one.counted),
					percent(one.expected, one.counted),
					tooOften(one) ? 'too many' : ''
				])
			),
			...bad.map(
				({ cue, found }) =>
					`The ${cue} is the key, or one of several such, in ${found.map(localId).join(', ')}`
			),
			`Claims: ${Object.entries(keys)
				.map(([verdict, count]) => `${verdict} ${count}`)
				.join(', ')}${lopsided.length > 0 ? `; too many are ${lopsided.join(', ')} (limit 40 %)` : ''}`
		],
		good: bad.length === 0 && lopsided.length === 0
	};
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}
