import { sayHowMany } from '#lib/quiz/say.ts';

/**
 * Whose attempts are in the figures of a quiz, and whose are not yet.
 *
 * @param counted how many students have submitted an attempt
 * @param working how many are at work on one
 * @param attempts how many each student has
 */
export function sayCounted(counted: number, working: number, attempts: number): string {
	const first =
		attempts > 1 && counted > 0 ? ' Of each student the first attempt that was handed in counts.' : '';
	const open =
		working === 0
			? ''
			: ` ${sayHowMany(working, 'student')} ${working === 1 ? 'is' : 'are'} still at work, and in no figure until they hand in.`;
	return `${sayHowMany(counted, 'student')} ${counted === 1 ? 'has' : 'have'} handed in.${first}${open}`;
}
