/** Why somebody cannot come in. */
const TURNED = {
	slip: 'One of its characters is mistyped. Compare it with the code that your teacher shows.',
	miss: 'No quiz that can be joined has this code. Compare it with the one that your teacher shows.',
	closed: 'This quiz has closed. Ask your teacher if you should still take it.',
	'door-shut': 'Your teacher has closed the door to new students. Ask to have it opened.',
	full: 'As many as may take this quiz have joined it. Ask your teacher.',
	busy: 'Very many are joining at this moment. Try again in a few seconds.',
	clock:
		'The clock of this server is being looked at, and until then no quiz can be begun. Tell your teacher.'
} as const;

export function sayTurned(why: keyof typeof TURNED): string {
	return TURNED[why];
}

/** Why a resume code opens nothing. */
export function sayResumed(why: 'no-code' | 'not-opened' | 'slip' | 'miss'): string {
	if (why === 'no-code') return 'A resume code has eight characters. One is missing, or is mistyped.';
	if (why === 'not-opened')
		return 'This code opens nothing here. It may be mistyped, or used already: each is good for one time. The device you began on can show a new one.';
	return sayTurned('miss');
}
