import type { EventId } from '#lib/cards/log.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Seed } from '#lib/quiz/rng.ts';

/** Without 0, O, 1, I, L and U, so that a seed can be read out. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `crypto.randomUUID` is not there on plain http, `getRandomValues` is. */
function letters(count: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(count * 2));
	// The bytes from 240 on would favour the first letters; twice as many as needed are drawn.
	const fair = [...bytes].filter((byte) => byte < 240).slice(0, count);
	return fair.length < count ? letters(count) : fair.map((byte) => LETTERS[byte % 30]).join('');
}

/** Six letters: 729 million quizzes from one set of items. */
export const newSeed = (): Seed => letters(6) as Seed;

/** 58 bits: no two attempts of one reader are ever alike. */
export const newAttemptId = (): AttemptId => letters(12) as AttemptId;

/** 58 bits, as for attempts. */
export const newEventId = (): EventId => letters(12) as EventId;
