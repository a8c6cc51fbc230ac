import type { Policy, Window } from './assignment.ts';

/** The terms that hold where a teacher says nothing else. */
export const USUAL_POLICY: Policy = {
	passage: 'open',
	attempts: 1,
	arrangement: 'shuffled',
	feedback: { score: 'submission', marks: 'closed', keys: 'closed' },
	confidence: false,
	evidence: false,
	most: 500
};

/** Open as soon as it is published, until somebody closes it. */
export function usualWindow(zone: string): Window {
	return { zone };
}

/** More than this in one quiz is said to be slow: each save writes all of it. */
export const MANY_ATTEMPTS = 1500;
/** More than this is not taken: it is for a server that keeps its work otherwise. */
export const MOST_ATTEMPTS = 5000;
export const MOST_MINUTES = 720;
export const MOST_TRIES = 10;
/** Days that what is in the bin is kept. */
export const BIN_DAYS = 30;
/** Visible characters of what a quiz or a class is called. */
export const MOST_TITLE = 120;
