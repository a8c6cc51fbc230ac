import type { Deps } from '../deps.ts';
import type { MissCounter } from '../limits/miss-counter.ts';
import type { OperatorNotes } from './operator-note.ts';
import { Passwords } from './passwords.ts';

/** What the use cases of accounts stand on: the store and chance, and what is remembered of those who ask to be let in. */
export interface Gate {
	store: Pick<Deps['store'], 'now' | 'accounts' | 'misses'>;
	random: Deps['random'];
	passwords: Passwords;
	/** Of names, and of browsers that have signed in to an account before. */
	nameMisses: MissCounter;
	addressMisses: MissCounter;
	notes: OperatorNotes;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const waits = { free: 5, firstWait: 10 * SECOND, longestWait: 15 * MINUTE };

export function openGate(
	{ store, random }: Pick<Gate, 'store' | 'random'>,
	notes: OperatorNotes,
	passwords = new Passwords({ random })
): Gate {
	return {
		store,
		random,
		passwords,
		nameMisses: store.misses('name', { ...waits, window: 24 * HOUR, most: 50 }),
		addressMisses: store.misses('address', { ...waits, window: HOUR }),
		notes
	};
}
