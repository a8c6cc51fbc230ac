import type { Feedback, Release } from '#lib/assignment/assignment.ts';

/** Why an attempt cannot be started. */
const HELD: Record<string, string> = {
	closed: 'This quiz has closed. Ask your teacher if you should still take it.',
	scheduled: 'This quiz has not opened yet.',
	'used-up': 'You have taken it as often as you may.',
	waits: 'Your teacher has to say first that it is you.',
	full: 'As many as may take this quiz have taken it. Ask your teacher.',
	clock:
		'The clock of this server is being looked at, and until then no quiz can be begun. Tell your teacher.'
};

export function sayHeld(why: string): string {
	return HELD[why] ?? '';
}

const PARTS: Record<Feedback, string> = {
	score: 'your score',
	marks: 'what was right and wrong',
	keys: 'the right answers with their proof'
};

const WHEN: Record<Release, string> = {
	submission: 'now',
	closed: 'when everyone has finished, or the quiz has closed',
	hand: 'when your teacher releases it'
};

/** What of the feedback is still to come, in a sentence for each time at which it does. */
export function sayLater(later: Partial<Record<Feedback, Release>>): string[] {
	const parts = Object.entries(later) as [Feedback, Release][];
	return (['closed', 'hand'] as const).flatMap((when) => {
		const some = parts.filter(([, release]) => release === when).map(([part]) => PARTS[part]);
		if (some.length === 0) return [];
		const list = new Intl.ListFormat('en-GB').format(some);
		return [`${list.charAt(0).toUpperCase()}${list.slice(1)} will be shown here ${WHEN[when]}.`];
	});
}
