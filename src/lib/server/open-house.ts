import { randomBytes } from 'node:crypto';
import { openGate, type Gate } from './accounts/gate.ts';
import { operatorNotes } from './accounts/operator-notes.ts';
import { openDesk, type Desk } from './assignments/desk.ts';
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { openOnDisk, THIS_MACHINE } from './store/open-on-disk.ts';
import { openPostgres } from './store/postgres/open-postgres.ts';
import type { Store } from './store/store.ts';

/** All that outlasts a request: what use cases stand on. */
export interface House {
	deps: Deps;
	gate: Gate;
	desk: Desk;
}

/** Where it is kept. */
export interface Place {
	/** `DATA_DIR`. */
	folder: string;
	/** `DATABASE_URL`, where a PostgreSQL keeps it and not the folder; undefined or empty where none does. */
	database: string | undefined;
}

/**
 * Opens what the server remembers.
 *
 * @throws CannotStart
 */
export async function openHouse({ folder, database }: Place, articles: Deps['articles']): Promise<House> {
	const store = await openStore({ folder, database });
	const random: Deps['random'] = (bytes) => randomBytes(bytes);
	const deps: Deps = { store, articles, random };
	const desk = openDesk(deps, (line) => report('warn', line));
	// Before anyone is judged by a deadline that passed while nobody could save.
	await desk.time.settled();
	desk.time.start();
	return { deps, gate: openGate({ store, random }, store.notes ?? operatorNotes(folder)), desk };
}

function openStore({ folder, database }: Place): Promise<Store> {
	if (!database) return openOnDisk({ folder });
	return openPostgres({ ...THIS_MACHINE, url: database, log: (line) => report('warn', line) });
}
