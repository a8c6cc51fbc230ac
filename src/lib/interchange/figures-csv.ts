import { itemFigures, type ItemFigures } from '#lib/analysis/quiz/item-figures.ts';
import { quizFigures, type QuizFigures } from '#lib/analysis/quiz/quiz-figures.ts';
import type { Sat } from '#lib/analysis/quiz/sat.ts';
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
export function writeFiguresCsv(sat: Sat): string {
	const figures = itemFigures(sat);
	return writeCsv([
		[...['Question', 'Id', 'Asks', 'Type', 'Skill', 'Points', 'Regraded'], ...OF_ITEM.map(([name]) => name)],
		...sat.items.map(({ item, label, treatment }, i): Cell[] => [
			...[label, item.id, withoutEmphasis(item.stem), TYPE_WORDS[item.type], SKILL_WORDS[item.skill].name],
			...[possiblePoints(item), treatment && TREATED[treatment]],
			...OF_ITEM.map(([, of]) => figures[i]?.[of])
		]),
		[],
		['Quiz', ...OF_QUIZ.map(([name]) => name)],
		...formsOf(sat).map(([name, own]): Cell[] => {
			const quiz = quizFigures(own);
			return [name, ...OF_QUIZ.map(([, of]) => quiz[of])];
		})
	]);
}

/** The sittings of each form, with its name. */
export function formsOf({ items, sittings }: Sat): [name: string, sittings: Sat['sittings']][] {
	const forms = [...new Set(items.map(({ form }) => form))];
	if (forms.length < 2) return [['All', sittings]];
	return forms.map((form) => [
		`Form ${String.fromCharCode(65 + form)}`,
		sittings.filter((sitting) => sitting.form === form)
	]);
}
