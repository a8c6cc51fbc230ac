import { likelyShares, shareOf, type Calibration, type Tally } from './calibration.ts';

/** What came of a student's confidence: `Right in 5 of the 6 you were sure of, and in 1 of the 4 you were not.` */
export function sayCalibration({ sure, unsure }: Calibration): string {
	if (unsure.of === 0) return sayOneKind(`You were sure of ${sayAll(sure.of)}`, sure);
	if (sure.of === 0) return sayOneKind(`You were not sure of ${unsure.of === 1 ? 'the one' : 'any'}`, unsure);
	const first = sayTally(sure, 'you were sure of');
	const second = sayTally(unsure, 'you were not');
	// "Right" is said once for both.
	const after = first.startsWith('right') ? second.replace(/^right /, '') : second;
	return `${first.charAt(0).toUpperCase()}${first.slice(1)}, and ${after}.`;
}

/**
 * What that suggests, in one plain sentence. Whether it shows anything goes by the shares that are likely with so few
 * responses: only where these do not touch is anything said for certain.
 */
export function sayWhatItSuggests({ sure, unsure }: Calibration): string {
	if (sure.of === 0 || unsure.of === 0) return 'With all of one kind there is nothing to compare it with.';
	const [high, low] = [shareOf(sure)!, shareOf(unsure)!];
	const [highFrom, highTo] = likelyShares(sure);
	const [lowFrom, lowTo] = likelyShares(unsure);
	if (highFrom > lowTo) return 'You could tell what you knew from what you did not.';
	if (highTo < lowFrom)
		return 'You were right less often when you were sure: look at the passage once more before you trust it.';
	const few = 'so few answers show little';
	if (high > low) return `It looks as if you could tell what you knew from what you did not, but ${few}.`;
	if (high === low) return `Being sure made no difference here, but ${few}.`;
	return `You were right less often when you were sure, but ${few}.`;
}

const sayAll = (of: number): string => (of === 1 ? 'the one' : of === 2 ? 'both' : `all ${of}`);

function sayOneKind(sure: string, { right, of }: Tally): string {
	if (of === 1) return `${sure}, and ${right === 1 ? 'it was right' : 'it was not right'}.`;
	return `${sure}, and right in ${right === of ? sayAll(of) : right === 0 ? 'none' : `${right} of the ${of}`}.`;
}

function sayTally({ right, of }: Tally, what: string): string {
	if (of === 1) return `${right === 1 ? 'right' : 'not right'} in the one ${what}`;
	if (right === of) return `right in ${sayAll(of)} ${what}`;
	return `right in ${right === 0 ? 'none' : right} of the ${of} ${what}`;
}
