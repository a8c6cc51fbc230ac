import type { Deps } from '../deps.ts';
import type { MissCounter } from '../limits/miss-counter.ts';
import { Alarm } from './alarm.ts';
import { Contacts } from './contacts.ts';
import { SaveTally } from './save-tally.ts';
import { TimeKeeper } from './time-keeper.ts';

/** What the use cases of students stand on: the store and chance, and what is remembered of those who come to the door. */
export interface Desk extends Deps {
	/** Of codes that lead nowhere, by address. A code that exists is never waited for. */
	misses: MissCounter;
	/** Of all of them together. */
	alarm: Alarm;
	time: TimeKeeper;
	/** When pages of attempts were last heard of, here or at another instance. */
	contacts: Contacts;
	saves: SaveTally;
}

const MINUTE = 60_000;

/** A whole school sits behind one address. */
const MISSES = { free: 300, firstWait: 500, longestWait: 30_000, window: 10 * MINUTE };

/** @param log a line for whoever runs it */
export function openDesk(deps: Deps, log: (line: string) => void): Desk {
	const contacts = new Contacts();
	deps.store.news.listen((happening) => {
		if (happening.kind === 'page') contacts.heard(happening.attempt, deps.store.now());
	});
	return {
		...deps,
		misses: deps.store.misses('code', MISSES),
		alarm: new Alarm({ most: 1000, window: 10 * MINUTE }),
		time: new TimeKeeper(deps, log),
		contacts,
		saves: new SaveTally()
	};
}
