import type { FigureName } from './definitions.ts';
import type { ItemFigures } from './item-figures.ts';
import type { QuizFigures } from './quiz-figures.ts';
import { decimal } from './say-flag.ts';

/** One figure as it is read. */
export interface SaidFigure {
	figure: FigureName;
	name: string;
	/** `none` where it cannot be said. */
	value: string;
	/** Its unit, or how to take it; '' where it needs none. */
	note: string;
}

/** From here on a quiz of a class is mostly called fair. */
const FAIR = '.70';
const NONE = 'none';

/** The figures of a quiz, or of one form of it, in words; none where nobody has sat it, or the sittings had different points to earn. */
export function sayQuizFigures(figures: QuizFigures): SaidFigure[] {
	const { possible, mean, median, deviation, consistency, standardError } = figures;
	if (possible === undefined || mean === undefined || median === undefined) return [];
	return [
		{
			figure: 'consistency',
			name: 'Reliability',
			value: consistency === undefined ? NONE : decimal(consistency),
			note: sayConsistency(consistency)
		},
		{
			figure: 'mean',
			name: 'Mean',
			value: mean.toFixed(1),
			note: `of ${possible}, median ${oneDecimal(median)}`
		},
		{
			figure: 'deviation',
			name: 'Spread',
			value: deviation === undefined ? NONE : deviation.toFixed(1),
			note: deviation === undefined ? 'with one student there is none' : 'standard deviation, in marks'
		},
		{
			figure: 'standard-error',
			name: 'A score is good to',
			value: standardError === undefined ? NONE : `±${standardError.toFixed(1)}`,
			note: standardError === undefined ? 'not known without the reliability' : 'marks, two times in three'
		}
	];
}

function sayConsistency(consistency: number | undefined): string {
	if (consistency === undefined) return 'it needs three students, two questions and marks that differ';
	if (consistency < 0) return 'below 0: the questions pull against each other';
	return `internal consistency; above ${FAIR} is fair for a class test`;
}

/** The figures of one question in words; none of one that was dropped, or that no key marks. */
export function sayItemFigures({
	students,
	facility,
	deviation,
	discrimination,
	efficiency
}: ItemFigures): SaidFigure[] {
	if (facility === undefined) return [];
	const said = (value: number | undefined): string => (value === undefined ? NONE : decimal(value));
	return [
		{
			figure: 'facility',
			name: 'Facility',
			value: decimal(facility),
			note: `of the points, ${students === 1 ? '1 student' : `${students} students`}`
		},
		{ figure: 'item-deviation', name: 'Spread', value: said(deviation), note: 'standard deviation' },
		{
			figure: 'discrimination',
			name: 'Discrimination',
			value: said(discrimination),
			note: 'against the rest of the quiz'
		},
		{
			figure: 'efficiency',
			name: 'Efficiency',
			value: said(efficiency),
			note: 'of the most it could tell apart'
		}
	];
}

/** `7.5`, and `7` where it is whole. */
function oneDecimal(value: number): string {
	return value.toFixed(1).replace(/\.0$/, '');
}
