/** What is wrong with a password that was chosen, and what to do. */
export function sayUnfit(why: 'short' | 'long' | 'guessable' | 'same'): string {
	switch (why) {
		case 'short':
			return 'Shorter than 15 characters. A few words that have nothing to do with each other will do.';
		case 'long':
			return 'Longer than 128 characters.';
		case 'guessable':
			return 'Easy to guess: it is made of repeats, runs of keys, well-known words or your name. Add words that have nothing to do with each other.';
		case 'same':
			return 'This is the password that you have. Choose another.';
	}
}

export function sayName(why: 'unfit' | 'taken'): string {
	return why === 'taken'
		? 'Somebody here has this name, or one that can be taken for it. Add an initial or a subject.'
		: 'A name has 1 to 40 characters that can be seen.';
}

/** Why a password cannot be looked at just now. */
export function sayHeldUp(
	held: { kind: 'wait'; seconds: number } | { kind: 'shut' } | { kind: 'busy' }
): string {
	switch (held.kind) {
		case 'wait':
			return `Too many wrong tries. Try again in ${sayWait(held.seconds)}.`;
		case 'shut':
			return 'Too many wrong tries today.';
		case 'busy':
			return 'Many people are signing in at this moment. Try again in a few seconds.';
	}
}

/** What a password may be. */
export const PASSWORD_HINT = '15 characters or more, of any kind. A few words are good.';

function sayWait(seconds: number): string {
	if (seconds < 100) return seconds === 1 ? '1 second' : `${seconds} seconds`;
	return `${Math.ceil(seconds / 60)} minutes`;
}
