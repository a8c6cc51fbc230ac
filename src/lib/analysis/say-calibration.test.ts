import { expect, it } from 'vitest';
import type { Calibration } from './calibration.ts';
import { sayCalibration, sayWhatItSuggests } from './say-calibration.ts';

/** `of('5/6', '1/4')`: right in 5 of 6 when sure, in 1 of 4 when not. */
function of(sure: string, unsure: string): Calibration {
	const tally = (share: string) => {
		const [right, all] = share.split('/').map(Number);
		return { right: right!, of: all! };
	};
	return { sure: tally(sure), unsure: tally(unsure) };
}

it.each([
	['5/6', '1/4', 'Right in 5 of the 6 you were sure of, and in 1 of the 4 you were not.'],
	['6/6', '0/4', 'Right in all 6 you were sure of, and in none of the 4 you were not.'],
	['2/2', '2/2', 'Right in both you were sure of, and in both you were not.'],
	['1/1', '1/1', 'Right in the one you were sure of, and in the one you were not.'],
	['3/4', '0/1', 'Right in 3 of the 4 you were sure of, and not right in the one you were not.'],
	['0/1', '2/3', 'Not right in the one you were sure of, and right in 2 of the 3 you were not.'],
	['5/6', '0/0', 'You were sure of all 6, and right in 5 of the 6.'],
	['3/3', '0/0', 'You were sure of all 3, and right in all 3.'],
	['1/1', '0/0', 'You were sure of the one, and it was right.'],
	['0/0', '0/4', 'You were not sure of any, and right in none.'],
	['0/0', '0/1', 'You were not sure of the one, and it was not right.']
])('says what came of confidence (%s when sure, %s when not)', (sure, unsure, said) => {
	expect(sayCalibration(of(sure, unsure))).toBe(said);
});

// Likely shares by Wilson's interval: 10 of 10 is 0.72–1, 1 of 10 is 0.02–0.40, 5 of 6 is 0.44–0.97, 1 of 4 is 0.05–0.70.
it.each([
	['10/10', '1/10', 'You could tell what you knew from what you did not.'],
	[
		'5/6',
		'1/4',
		'It looks as if you could tell what you knew from what you did not, but so few answers show little.'
	],
	['2/4', '1/2', 'Being sure made no difference here, but so few answers show little.'],
	['1/3', '2/3', 'You were right less often when you were sure, but so few answers show little.'],
	[
		'1/10',
		'10/10',
		'You were right less often when you were sure: look at the passage once more before you trust it.'
	],
	['5/6', '0/0', 'With all of one kind there is nothing to compare it with.'],
	['0/0', '1/4', 'With all of one kind there is nothing to compare it with.']
])('says no more than so many answers show (%s when sure, %s when not)', (sure, unsure, said) => {
	expect(sayWhatItSuggests(of(sure, unsure))).toBe(said);
});
