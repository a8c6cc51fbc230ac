import type { Keeping } from '#lib/learner/keeping.ts';

const SAID: Record<Keeping, string> = {
	'indexed-db': '',
	'local-storage':
		'This browser lends Courtside only its small storage: it keeps your scores, but not very many of them.',
	memory: 'This browser keeps nothing for Courtside: your answers and scores last until you close this page.',
	damaged:
		'Part of what this browser kept for Courtside cannot be read any more. It is set aside, and a new record begins.',
	cleared:
		'Something has cleared what this browser kept for Courtside. What this page still knew has been kept again.',
	full: 'This browser could not save your last answer. What you do now lasts until you close this page.',
	newer:
		'A newer Courtside has been used here. Its scores stay as they are; what you do now lasts until you close this page.'
};
const BEHIND =
	'This device’s clock stands before your last work here. Nothing is lost, but dates may be wrong.';

/** What is said of how well this browser keeps what it is given, in sentences; nothing where all is well. */
export function sayKeeping(keeping: Keeping, clockIsBehind: boolean): string[] {
	return [SAID[keeping], ...(clockIsBehind ? [BEHIND] : [])].filter((text) => text !== '');
}
