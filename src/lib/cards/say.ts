import type { CardKind } from './card.ts';
import type { Rating } from './schedule.ts';

/** What stands over a card. */
export const KIND_WORDS: Record<CardKind, string> = {
	word: 'Which word',
	meaning: 'What it means here',
	holder: 'Whose view',
	view: 'What they hold',
	quotation: 'Their own words',
	reference: 'What it points to',
	figure: 'Who, when, how many',
	question: 'Question'
};

export const RATING_WORDS: Record<Rating, string> = {
	again: 'Again',
	hard: 'Hard',
	good: 'Good',
	easy: 'Easy'
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How long it is until a card comes again: `10 min`, `3 days`, `2 months`, `1.5 years`. */
export function sayInterval(ms: number): string {
	const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
	if (minutes < 60) return `${minutes} min`;
	const hours = Math.round(ms / (60 * MINUTE_MS));
	if (hours < 20) return `${hours} h`;
	const days = Math.max(1, Math.round(ms / DAY_MS));
	if (days < 60) return days === 1 ? '1 day' : `${days} days`;
	if (days < 365) return `${Math.round(days / 30.4)} months`;
	const years = Math.round((days / 365) * 10) / 10;
	return years === 1 ? '1 year' : `${years} years`;
}

/** `once`, `twice`, `4 times`. */
export function sayTimes(count: number): string {
	if (count === 0) return 'never';
	if (count === 1) return 'once';
	return count === 2 ? 'twice' : `${count} times`;
}
