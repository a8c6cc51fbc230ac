import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { OwnNews, type Happening, type News, type NewsListener } from '../news.ts';
import type { Timers } from '../time/timers.ts';
import type { Database } from './database.ts';

type Told = Exclude<Happening, { kind: 'missed' }>;

/** How long what happens is gathered: of three thousand who save at one moment the others hear five times a second. */
const GATHER_MS = 200;
/** PostgreSQL takes 8,000 bytes at once, and an id has 22. */
const AT_ONCE = 300;

/**
 * News by LISTEN and NOTIFY. They are sent beside what was written and not with it: PostgreSQL lets only one commit at a time
 * through that has something to tell, until it is on the disk. So a save costs nothing more, and an instance that dies
 * in between has not told; whoever needs to know looks now and then without being told.
 */
export class SharedNews implements News {
	readonly #own = new OwnNews();
	/** What is to be sent, by what is sent of it. */
	readonly #gathered = new Set<string>();
	#sending: Promise<void> | undefined;
	#end: (() => Promise<void>) | undefined;
	#stopNow: () => void = () => undefined;
	/** Then nothing waits for more. */
	readonly #stopping = new Promise<void>((resolve) => (this.#stopNow = resolve));

	/** @param from by which this instance knows its own, which come back to it */
	constructor(
		private readonly database: Database,
		private readonly timers: Pick<Timers, 'wait'>,
		private readonly from: string
	) {}

	/** Listens for what others tell, and again whenever PostgreSQL was away. */
	async start(): Promise<void> {
		const channel = await this.#channel();
		this.#end = await this.database.hear(
			channel,
			(text) => this.#hear(text),
			() => this.#own.tell({ kind: 'missed' })
		);
	}

	tell(happening: Told): void {
		this.#own.tell(happening);
		this.#gathered.add(textOf(happening));
		this.#sending ??= this.#send();
	}

	listen(listener: NewsListener): () => void {
		return this.#own.listen(listener);
	}

	/** When what was gathered has been sent. */
	async stop(): Promise<void> {
		this.#stopNow();
		while (this.#sending) await this.#sending;
		await this.#end?.();
	}

	#hear(text: string): void {
		const [from, ...all] = text.split(' ');
		if (from === this.from) return;
		for (const each of all) {
			const happening = readHappening(each);
			if (happening) this.#own.tell(happening);
		}
	}

	async #send(): Promise<void> {
		while (this.#gathered.size > 0) {
			const all = [...this.#gathered];
			this.#gathered.clear();
			const lots = [];
			for (let i = 0; i < all.length; i += AT_ONCE)
				lots.push([this.from, ...all.slice(i, i + AT_ONCE)].join(' '));
			// While it is away nobody hears anything, and everyone looks when it is back.
			await this.#notify(lots).catch(() => undefined);
			await Promise.race([this.timers.wait(GATHER_MS), this.#stopping]);
		}
		this.#sending = undefined;
	}

	async #notify(lots: readonly string[]): Promise<void> {
		const channel = await this.#channel();
		// Nothing of it has to outlast anything.
		await this.database.ask(
			(sql) => sql`select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, lot)
				from unnest(${lots}::text[]) as lot`
		);
	}

	#found: string | undefined;

	/** Of the schema, of which a database may have several. */
	async #channel(): Promise<string> {
		if (this.#found !== undefined) return this.#found;
		const [row] = await this.database.ask(
			(sql) => sql<{ oid: string }[]>`
			select oid::text from pg_namespace where nspname = current_schema()`
		);
		return (this.#found = `courtside ${row!.oid}`);
	}
}

const MARK = { work: 'w', page: 'p' } as const;

const textOf = (happening: Told): string =>
	MARK[happening.kind] + (happening.kind === 'work' ? happening.assignment : happening.attempt);

/** `undefined` for what a newer Courtside tells. */
function readHappening(text: string): Told | undefined {
	const id = text.slice(1);
	if (text.startsWith(MARK.work)) return { kind: 'work', assignment: id as AssignmentId };
	if (text.startsWith(MARK.page)) return { kind: 'page', attempt: id as AttemptId };
	return undefined;
}
