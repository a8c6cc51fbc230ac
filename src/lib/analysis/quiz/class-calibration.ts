import { calibrationOf, type Calibration } from '../calibration.ts';
import type { Sat } from './sat.ts';

/** How well the confidence of a class fits what came of it, over all its answers; `undefined` where nobody said how sure they were. */
export function classCalibration({ sittings }: Pick<Sat, 'sittings'>): Calibration | undefined {
	return calibrationOf(
		sittings.flatMap(({ answers }) => answers.map(({ mark, sure }) => ({ mark, sure, hint: undefined })))
	);
}
