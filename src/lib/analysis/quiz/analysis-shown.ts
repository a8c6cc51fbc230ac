import { likelyShares, shareOf, type Tally } from '../calibration.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { cautionFor } from './caution.ts';
import type { Figured } from './figured.ts';
import { histogramOf, type Column } from './histogram.ts';
import { misleading, type Misleading } from './misled.ts';
import { questionDetail, type QuestionDetail } from './question-detail.ts';
import { questionRows, type QuestionRow } from './question-rows.ts';
import { gravestOf } from './quiz-finding.ts';
import { headCalibration, sayClassCalibration } from './say-class-calibration.ts';
import { sayQuizFigures, type SaidFigure } from './say-figures.ts';

/** A quiz, or one form of two. */
export interface FormShown {
	/** `Form A`; left out where there is but one. */
	name?: string;
	students: number;
	figures: SaidFigure[];
	histogram: Column[];
	/** In their order. */
	questions: QuestionRow[];
}

export interface SureShown {
	name: 'Sure' | 'Unsure';
	tally: Tally;
	/** 0–1, and between which shares the true one probably lies. */
	share: number;
	likely: [number, number];
}

/** The figures of a quiz as its page shows them. Nobody is named in them. */
export interface AnalysisShown {
	finding: string;
	students: number;
	/** '' where there are enough students, or none. */
	caution: string;
	forms: FormShown[];
	/** The question that is looked into; left out where none is asked for and none stands out. */
	open?: QuestionDetail;
	misled: Misleading[];
	/** Left out where nobody said how sure they were. */
	calibration?: { heading: string; text: string; levels: SureShown[] };
}

/**
 * @param asked the label of the question to be looked into; where there is none such, it is the one that stands out most
 */
export function showAnalysis(of: Figured, passage: Passage, asked?: string): AnalysisShown {
	const { sat, figures, flags, heat, finding } = of;
	const students = sat.sittings.length;
	const rows = questionRows(sat, figures, flags);
	const named = sat.items.findIndex(({ label }) => label === asked);
	const open = named >= 0 ? named : sat.items.findIndex(({ item }) => item.id === gravestOf(flags)?.item);
	const calibration = calibrationShown(of);
	return {
		finding,
		students,
		caution: students === 0 ? '' : cautionFor(sat).text,
		forms: formsShown(of, rows),
		...(open >= 0 && { open: questionDetail(of, open, passage) }),
		misled: misleading(sat, passage, heat),
		...(calibration && { calibration })
	};
}

function formsShown({ forms }: Figured, rows: readonly QuestionRow[]): FormShown[] {
	return forms.map(({ name, form, sittings, figures }) => ({
		...(forms.length > 1 && { name }),
		students: sittings.length,
		figures: sayQuizFigures(figures),
		histogram: histogramOf(sittings),
		questions: rows.filter((row) => row.form === form)
	}));
}

function calibrationShown({ calibration }: Figured): AnalysisShown['calibration'] {
	if (calibration === undefined) return undefined;
	const level = (name: SureShown['name'], tally: Tally): SureShown[] => {
		const share = shareOf(tally);
		return share === undefined ? [] : [{ name, tally, share, likely: likelyShares(tally) }];
	};
	return {
		heading: headCalibration(calibration),
		text: sayClassCalibration(calibration),
		levels: [...level('Sure', calibration.sure), ...level('Unsure', calibration.unsure)]
	};
}
