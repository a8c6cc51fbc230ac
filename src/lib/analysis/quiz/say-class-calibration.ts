import { shareOf, type Calibration, type Tally } from '../calibration.ts';
import { isClearlyAbove } from '../clearly.ts';

/** Below this share of right answers it is not well to be sure. */
const TRUSTED = 0.8;

/** What the confidence of a class shows, as a heading. */
export function headCalibration({ sure, unsure }: Calibration): string {
	if (sure.of === 0) return 'Nobody was ever sure';
	if (unsure.of === 0) return 'Everybody was always sure';
	if (isClearlyAbove(sure, unsure)) return 'The class knew what it knew';
	if (isClearlyAbove(unsure, sure)) return 'The class was right less often when it was sure';
	return 'Being sure made little difference';
}

/** The same in a sentence or two, with its numbers and what to do. */
export function sayClassCalibration({ sure, unsure }: Calibration): string {
	const parts = [
		...(sure.of > 0 ? [`Of ${answers(sure, 'sure')}, ${right(sure)}`] : []),
		...(unsure.of > 0 ? [`${sure.of > 0 ? 'of' : 'Of'} ${answers(unsure, 'unsure')}, ${right(unsure)}`] : [])
	];
	const wrong = sure.of - sure.right;
	const advice =
		sure.of > 0 && shareOf(sure)! < TRUSTED
			? ` ${wrong} ${wrong === 1 ? 'was' : 'were'} sure and not right: those are the ones to talk about.`
			: '';
	return `${parts.join('; ')}.${advice}`;
}

const answers = ({ of }: Tally, word: string): string => `${of} ${word} ${of === 1 ? 'answer' : 'answers'}`;
const right = (tally: Tally): string =>
	`${tally.right} ${tally.right === 1 ? 'was' : 'were'} right (${Math.round(shareOf(tally)! * 100)}%)`;
