import { withoutEmphasis } from '#lib/bank/plain.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import { sayPoints } from '#lib/quiz/say.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import type { ItemFigures } from './item-figures.ts';
import { TREATMENT_TAGS } from './question-rows.ts';
import type { QuizFigures } from './quiz-figures.ts';
import type { SatItem } from './sat.ts';
import { decimal } from './say-flag.ts';

/** A figure with its name, in words. */
export interface Figure {
	name: string;
	said: string;
}

/** A question in a printed table. */
export interface QuestionLine {
	/** `9`, or `A9` where there are two forms. */
	label: string;
	stem: string;
	skill: string;
	points: number;
	facility: string;
	deviation: string;
	discrimination: string;
	/** What stands out, and what was regraded, in a word or two each. */
	notes: string[];
}

/** What cannot be said. */
const NONE = '–';

/** The figures of a quiz that stand on a page, in words; the rest is in the table that is taken away. */
export function keyFigures(of: QuizFigures): Figure[] {
	const points = (value: number | undefined): string =>
		value === undefined ? NONE : sayPoints(tenth(value));
	return [
		{ name: 'Students', said: String(of.students) },
		{ name: 'Mean', said: of.mean === undefined ? NONE : `${points(of.mean)} of ${of.possible}` },
		{ name: 'Median', said: points(of.median) },
		{ name: 'Standard deviation', said: points(of.deviation) },
		{ name: 'Internal consistency', said: two(of.consistency) },
		{ name: 'Standard error', said: of.standardError === undefined ? NONE : `± ${points(of.standardError)}` }
	];
}

/** @param flags what stands out about it, in a word or two each */
export function questionLine(
	{ item, label, treatment }: SatItem,
	{ facility, deviation, discrimination }: ItemFigures,
	flags: readonly string[]
): QuestionLine {
	return {
		label,
		stem: withoutEmphasis(item.stem),
		skill: SKILL_WORDS[item.skill].name,
		points: possiblePoints(item),
		facility: share(facility),
		deviation: share(deviation),
		discrimination: two(discrimination),
		notes: [...flags, ...(treatment ? [TREATMENT_TAGS[treatment]] : [])]
	};
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const share = (value: number | undefined): string =>
	value === undefined ? NONE : `${Math.round(value * 100)} %`;
const two = (value: number | undefined): string => (value === undefined ? NONE : decimal(value));
