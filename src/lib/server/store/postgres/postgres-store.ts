import type { Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { AssignmentId, ClassId, Moment } from '#lib/assignment/ids.ts';
import type { Accounts } from '../../accounts/account.ts';
import type { Kinds } from '../kinds/kinds.ts';
import type { Documents, LeapListener, OneDocument, Standing, Store, Trouble, WorkStore } from '../store.ts';
import type { Timers } from '../time/timers.ts';
import type { Troubles } from '../troubles.ts';
import type { Bundles } from './bundles.ts';
import { Apart, AssignmentsTogether, single, Together } from './collections.ts';
import type { Database } from './database.ts';
import type { Heart } from './heart.ts';
import type { SharedClock } from './shared-clock.ts';
import { Standings } from './standings.ts';
import { WorkRows } from './work-rows.ts';

/** All that an open store is made of. */
interface Parts {
	kinds: Kinds;
	database: Database;
	troubles: Troubles;
	clock: SharedClock;
	heart: Heart;
	bundles: Bundles;
	timers: Timers;
}

const MINUTE = 60_000;

/** The store that is kept in a PostgreSQL, by any number of instances at once. */
export class PostgresStore implements Store {
	readonly now: () => Moment;
	readonly accounts: OneDocument<Accounts>;
	readonly classes: Documents<ClassId, Class>;
	readonly assignments: AssignmentsTogether;
	readonly published: Documents<AssignmentId, Published>;
	readonly work: WorkStore;
	readonly #endTidying: () => void;
	readonly #standings: Standings;

	constructor(private readonly parts: Parts) {
		const { clock, database, bundles, kinds, timers } = parts;
		this.#standings = new Standings(database, clock);
		this.now = clock.now;
		this.accounts = single(bundles, kinds.accounts);
		this.classes = new Together(bundles, kinds.class);
		this.assignments = new AssignmentsTogether(bundles, kinds.assignment);
		this.published = new Apart(bundles, kinds.published);
		this.work = new WorkRows(bundles, kinds.work);
		this.#endTidying = timers.every(MINUTE, () => bundles.tidy());
	}

	troubles(): readonly Trouble[] {
		return this.parts.troubles.list();
	}

	onLeap(listener: LeapListener): () => void {
		return this.parts.heart.listen(listener);
	}

	/** What was written keeps its time, which nothing goes by here. */
	async settleClock(right: 'wall' | 'written'): Promise<void> {
		if (this.troubles().some(({ kind }) => kind === 'clock-in-doubt')) await this.parts.heart.beat(right);
	}

	standing(): Promise<Standing> {
		return this.#standings.now();
	}

	/** A database is backed up as a whole, by whoever runs it. */
	async backup(): Promise<void> {}

	async close(): Promise<void> {
		const { heart, bundles, database } = this.parts;
		this.#endTidying();
		await heart.stop();
		await bundles.idle();
		await database.close();
	}
}
