import type { Figured } from '#lib/analysis/quiz/figured.ts';
import type { ItemFigures } from '#lib/analysis/quiz/item-figures.ts';
import type { QuizFigures } from '#lib/analysis/quiz/quiz-figures.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import { TYPE_WORDS } from '#lib/quiz/type-words.ts';
import { writeCsv, type Cell } from './csv.ts';

/** The figures of a question, each under its name. Shares are 0–1 and correlations −1…1, as everywhere in Courtside. */
const OF_ITEM: readonly (readonly [name: string, of: keyof ItemFigures])[] = [
	['Students', 'students'],
	['Facility', 'facility'],
	['Standard deviation', 'deviation'],
	['Random guess score', 'guess'],
	['Intended weight', 'intendedWeight'],
	['Effective weight', 'effectiveWeight'],
	['Discrimination index', 'discrimination'],
	['Discriminative efficiency', 'efficiency']
];
const OF_QUIZ: readonly (readonly [name: string, of: keyof QuizFigures])[] = [
	['Students', 'students'],
	['Possible points', 'possible'],
	['Mean', 'mean'],
	['Median', 'median'],
	['Standard deviation', 'deviation'],
	['Skewness', 'skewness'],
	['Kurtosis', 'kurtosis'],
	['Coefficient of internal consistency', 'consistency'],
	['Error ratio', 'errorRatio'],
	['Standard error', 'standardError']
];
const TREATED = { dropped: 'dropped', everyone: 'points for everyone' };

/**
 * All of Moodle’s figures as a table: a row for each question, an empty line, and a row for the quiz, or for each of its two forms.
 * What cannot be said is an empty cell. The item types have been brought.
 */
export function writeFiguresCsv({ sat, figures, forms }: Pick<Figured, 'sat' | 'figures' | 'forms'>): string {
	return writeCsv([
		[...['Question', 'Id', 'Asks', 'Type', 'Skill', 'Points', 'Regraded'], ...OF_ITEM.map(([name]) => name)],
		...sat.items.map(({ item, label, treatment }, i): Cell[] => [
			...[label, item.id, withoutEmphasis(item.stem), TYPE_WORDS[item.type], SKILL_WORDS[item.skill].name],
			...[possiblePoints(item), treatment && TREATED[treatment]],
			...OF_ITEM.map(([, of]) => figures[i]?.[of])
		]),
		[],
		['Quiz', ...OF_QUIZ.map(([name]) => name)],
		...forms.map(({ name, figures: quiz }): Cell[] => [name, ...OF_QUIZ.map(([, of]) => quiz[of])])
	]);
}
