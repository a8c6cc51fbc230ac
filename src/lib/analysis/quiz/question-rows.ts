import type { Skill } from '#lib/bank/skill.ts';
import type { Flag, FlagKind } from './flags.ts';
import type { ItemFigures } from './item-figures.ts';
import type { Sat, Treatment } from './sat.ts';
import { decimal, FLAG_TAGS } from './say-flag.ts';

/** What is said of a question in a word or two; `wrong` is grave, `note` is small. */
export interface Tag {
	weight: 'wrong' | 'look' | 'note';
	text: string;
}

/** A figure to be drawn and read; `value` is left out where it cannot be said. */
export interface DrawnFigure {
	value?: number;
	text: string;
}

/** A question in the table of a quiz. */
export interface QuestionRow {
	/** `9`, or `A9`: it also names the question in an address. */
	label: string;
	/** From 0. */
	form: number;
	stem: string;
	skill: Skill;
	facility: DrawnFigure;
	deviation: DrawnFigure;
	discrimination: DrawnFigure;
	efficiency: DrawnFigure;
	tags: Tag[];
}

const WEIGHTS: Record<FlagKind, Tag['weight']> = {
	'key-may-be-wrong': 'wrong',
	'wrong-evidence': 'look',
	misleads: 'look',
	'too-hard': 'look',
	'never-chosen': 'note',
	'too-easy': 'note'
};

export const TREATMENT_TAGS: Record<Treatment, string> = {
	dropped: 'Dropped',
	everyone: 'Everyone has its points'
};

/** @param figures of the same questions, in the same order */
export function questionRows(
	{ items }: Pick<Sat, 'items'>,
	figures: readonly ItemFigures[],
	flags: readonly Flag[]
): QuestionRow[] {
	return items.map(({ item, form, label, treatment }, i) => {
		const { facility, deviation, discrimination, efficiency } = figures[i]!;
		const kinds = new Set(flags.filter((flag) => flag.item === item.id).map(({ kind }) => kind));
		return {
			label,
			form,
			stem: item.stem,
			skill: item.skill,
			facility: drawn(facility),
			deviation: drawn(deviation),
			discrimination: drawn(discrimination),
			efficiency: drawn(efficiency),
			tags: [
				...(treatment ? [{ weight: 'note' as const, text: TREATMENT_TAGS[treatment] }] : []),
				...(item.type === 'open-response' ? [{ weight: 'note' as const, text: 'In no score' }] : []),
				...[...kinds].map((kind) => ({ weight: WEIGHTS[kind], text: FLAG_TAGS[kind] }))
			]
		};
	});
}

function drawn(value: number | undefined): DrawnFigure {
	return value === undefined ? { text: 'none' } : { value, text: decimal(value) };
}
