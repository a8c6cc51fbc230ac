import type { ItemType } from '#lib/items/types.ts';

/** What each type has a student do, on the screen; one that is missing does not compile. */
export const TYPE_WORDS: Record<ItemType, string> = {
	'single-choice': 'Choose one',
	'multiple-choice': 'Choose several',
	'true-false-not-given': 'True, false or not given',
	match: 'Match',
	order: 'Put in order',
	'gap-fill': 'Fill the gaps',
	'short-answer': 'Type a few words',
	evidence: 'Find the sentences',
	'two-part': 'Choose and prove it',
	'open-response': 'Write freely'
};
