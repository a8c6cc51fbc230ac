import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Calibration } from '../calibration.ts';
import { atOnce, type Steps } from '../steps.ts';
import { classCalibration } from './class-calibration.ts';
import { flagSteps, type Flag } from './flags.ts';
import { formsOf, type SatForm } from './forms.ts';
import { heatSteps, type Heat } from './heat.ts';
import { itemFigureSteps, type ItemFigures } from './item-figures.ts';
import { quizFigures, type QuizFigures } from './quiz-figures.ts';
import { quizFinding } from './quiz-finding.ts';
import { pairsOf, type Pair, type Sat } from './sat.ts';

/** What every page about a quiz that was sat is drawn from. */
export interface Figured {
	sat: Sat;
	pairs: ReadonlyMap<ItemId, Pair[]>;
	/** Of the same questions in the same order. */
	figures: ItemFigures[];
	flags: Flag[];
	heat: Heat[];
	finding: string;
	/** Of the whole quiz, or of each of its two forms. */
	forms: (SatForm & { figures: QuizFigures })[];
	/** `undefined` where nobody said how sure they were. */
	calibration: Calibration | undefined;
}

export function* figureSteps(sat: Sat, passage: Pick<Passage, 'paragraphs'>): Steps<Figured> {
	const pairs = pairsOf(sat);
	yield;
	const figures = yield* itemFigureSteps(sat, pairs);
	const flags = yield* flagSteps(sat, figures, pairs);
	const heat = yield* heatSteps(sat, passage);
	const finding = quizFinding(sat, passage, flags, heat);
	yield;
	const forms = formsOf(sat).map((form) => ({ ...form, figures: quizFigures(form.sittings) }));
	yield;
	return { sat, pairs, figures, flags, heat, finding, forms, calibration: classCalibration(sat) };
}

export function figured(sat: Sat, passage: Pick<Passage, 'paragraphs'>): Figured {
	return atOnce(figureSteps(sat, passage));
}
