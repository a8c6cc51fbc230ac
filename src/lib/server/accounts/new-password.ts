import { isGuessable } from './guessable.ts';

/** The least that a password has where it stands alone (NIST 800-63B-4). */
export const SHORTEST = 15;
export const LONGEST = 128;

export type Unfit = 'short' | 'long' | 'guessable';

/**
 * Why a password may not be chosen; `undefined` where it may. No capitals, digits or signs are asked for, and none is forbidden.
 *
 * @param name of the teacher whose it will be
 */
export function unfit(password: string, name: string): Unfit | undefined {
	const { length } = Array.from(password);
	if (length < SHORTEST) return 'short';
	if (length > LONGEST) return 'long';
	return isGuessable(password, [name]) ? 'guessable' : undefined;
}
