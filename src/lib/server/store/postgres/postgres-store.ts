import type { Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { AssignmentId, ClassId, Moment } from '#lib/assignment/ids.ts';
import type { Accounts } from '../../accounts/account.ts';
import type { OperatorNotes } from '../../accounts/operator-note.ts';
import type { MissCounter } from '../../limits/miss-counter.ts';
import type { MissTerms } from '../../limits/misses.ts';
import type { Kinds } from '../kinds/kinds.ts';
import type { News } from '../news.ts';
import type { Documents, LeapListener, OneDocument, Standing, Store, Trouble, WorkStore } from '../store.ts';
import type { Timers } from '../time/timers.ts';
import type { Troubles } from '../troubles.ts';
import type { Bundles } from './bundles.ts';
import { Apart, AssignmentsTogether, single, Together } from './collections.ts';
import type { Database } from './database.ts';
import type { Heart } from './heart.ts';
import type { SharedClock } from './shared-clock.ts';
import { NotesInDatabase } from './notes-in-database.ts';
import { forgetMisses, sharedMisses } from './shared-misses.ts';
import type { SharedNews } from './shared-news.ts';
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
	news: SharedNews;
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
	readonly news: News;
	readonly notes: OperatorNotes;
	readonly #endTidying: () => void;
	readonly #standings: Standings;

	constructor(private readonly parts: Parts) {
		const { clock, database, bundles, kinds, news, timers } = parts;
		this.#standings = new Standings(database, clock);
		this.now = clock.now;
		this.accounts = single(bundles, kinds.accounts);
		this.classes = new Together(bundles, kinds.class);
		this.assignments = new AssignmentsTogether(bundles, kinds.assignment);
		this.published = new Apart(bundles, kinds.published);
		this.work = new WorkRows(bundles, kinds.work);
		this.news = news;
		this.notes = new NotesInDatabase(database);
		this.#endTidying = timers.every(MINUTE, () => {
			bundles.tidy();
			// One that fails is followed by another.
			forgetMisses(database, clock.now()).catch(() => undefined);
		});
	}

	misses(counter: string, terms: MissTerms): MissCounter {
		return sharedMisses(this.parts.database, counter, terms);
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
		const { heart, bundles, news, database } = this.parts;
		this.#endTidying();
		await heart.stop();
		await bundles.idle();
		await news.stop();
		await database.close();
	}
}
