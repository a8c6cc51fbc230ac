import { randomBytes } from 'node:crypto';
import { openGate, type Gate } from './accounts/gate.ts';
import { operatorNotes } from './accounts/operator-notes.ts';
import { openDesk, type Desk } from './assignments/desk.ts';
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { openOnDisk } from './store/open-on-disk.ts';

/** All that outlasts a request: what use cases stand on. */
export interface House {
	deps: Deps;
	gate: Gate;
	desk: Desk;
}

/**
 * Opens what the server remembers.
 *
 * @param folder `DATA_DIR`
 * @throws CannotStart
 */
export async function openHouse(folder: string, articles: Deps['articles']): Promise<House> {
	const store = await openOnDisk({ folder });
	const random: Deps['random'] = (bytes) => randomBytes(bytes);
	const deps: Deps = { store, articles, random };
	const desk = openDesk(deps, (line) => report('warn', line));
	// Before anyone is judged by a deadline that passed while nobody could save.
	await desk.time.settled();
	desk.time.start();
	return { deps, gate: openGate({ store, random }, operatorNotes(folder)), desk };
}
