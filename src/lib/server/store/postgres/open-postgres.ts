import { randomUUID } from 'node:crypto';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { documentName } from '../document/document-file.ts';
import { KINDS, kindOf, type Kinds } from '../kinds/kinds.ts';
import type { Kind } from '../kinds/kind.ts';
import { EXIT } from '../owner/exit.ts';
import { CannotStart, DamagedDocument, NewerDocument, StorageFull, type Store } from '../store.ts';
import type { Timers } from '../time/timers.ts';
import { Troubles } from '../troubles.ts';
import { Bundles } from './bundles.ts';
import { Away, Database } from './database.ts';
import { Heart } from './heart.ts';
import { migrate } from './migrate.ts';
import { PostgresStore } from './postgres-store.ts';
import { valueOf } from './row.ts';
import { SharedClock } from './shared-clock.ts';
import { SharedNews } from './shared-news.ts';
import { rowKinds } from './work-rows.ts';

export interface PostgresOptions {
	/** `DATABASE_URL`. */
	url: string;
	timers: Timers;
	monotonic: () => number;
	/** A line for whoever runs it. */
	log: (line: string) => void;
	/** Left out but in tests of what comes after the schemas of now. */
	kinds?: Kinds;
}

/** A server that starts with it may take a little longer. */
const WAIT_FOR_IT = 10_000;
const PAUSE = 250;

/**
 * Opens what is kept in a PostgreSQL, beside other instances that do the same, and makes its tables at the first start.
 *
 * @throws CannotStart
 */
export async function openPostgres({
	url,
	timers,
	monotonic,
	log,
	kinds = KINDS
}: PostgresOptions): Promise<Store> {
	const where = placeOf(url);
	const database = new Database(url);
	try {
		const until = monotonic() + WAIT_FOR_IT;
		for (;;)
			try {
				await migrate(database, kinds);
				break;
			} catch (error) {
				if (!(error instanceof Away) || monotonic() > until) throw error;
				await timers.wait(PAUSE);
			}
		const troubles = new Troubles(log);
		const clock = new SharedClock(monotonic);
		const heart = new Heart(database, clock, troubles);
		const news = new SharedNews(database, timers, randomUUID());
		const ofWork = documentName(kinds.work, '');
		const bundles = new Bundles({
			database,
			now: clock.now,
			kindOf: kindsByName(kinds),
			note: (error) => troubles.note(error),
			wrote(name) {
				if (!name.startsWith(ofWork)) return;
				news.tell({ kind: 'work', assignment: name.slice(ofWork.length) as AssignmentId });
			}
		});
		await heart.start(timers);
		valueOf((await bundles.find(kinds.accounts.name).look())!.get(kinds.accounts.name)!);
		await news.start();
		return new PostgresStore({ kinds, database, troubles, clock, heart, bundles, news, timers });
	} catch (error) {
		await database.close();
		throw cannotStart(error, where);
	}
}

/** The kind of a document by its name. */
export function kindsByName(kinds: Kinds): (name: string) => Kind<unknown> {
	const { participant, attempt } = rowKinds(kinds.work);
	return (name) => {
		if (name === kinds.accounts.name) return kinds.accounts;
		const [kind = ''] = name.split('-');
		if (kind === participant.name) return participant;
		if (kind === attempt.name) return attempt;
		return kindOf(kinds, name)!.kind;
	};
}

/** Without the password. @throws CannotStart */
export function placeOf(url: string): string {
	try {
		const { protocol, host, pathname } = new URL(url);
		if (protocol === 'postgres:' || protocol === 'postgresql:') return `${host}${pathname}`;
	} catch {
		// It is none.
	}
	throw new CannotStart(
		EXIT.away,
		'DATABASE_URL must begin with postgres://, as in postgres://courtside:password@localhost:5432/courtside.'
	);
}

/** What whoever runs it can do something about, as they should be told; anything else as it is. */
export function cannotStart(error: unknown, where: string): unknown {
	if (error instanceof CannotStart) return error;
	if (error instanceof DamagedDocument) return new CannotStart(EXIT.damaged, error.message);
	if (error instanceof NewerDocument)
		return new CannotStart(EXIT.newer, `${error.message} Start that one again, or bring back a backup.`);
	const code = error instanceof Away || error instanceof StorageFull ? error.code : postgresCode(error);
	if (code === undefined) return error;
	return new CannotStart(
		EXIT.away,
		`PostgreSQL at ${where} cannot be used: ${sayWhy(error as Error, code)} DATABASE_URL names it; without it Courtside keeps its data in DATA_DIR.`
	);
}

const postgresCode = (error: unknown): string | undefined => {
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : undefined;
};

function sayWhy(error: Error, code: string): string {
	if (error instanceof Away) return `it does not answer (${code}). Is it running?`;
	if (code === NO_TABLE) return 'Courtside has not been started on it yet.';
	return `${error.message} (${code}).`;
}

const NO_TABLE = '42P01';
