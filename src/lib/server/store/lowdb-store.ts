import type { Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { AssignmentId, ClassId, Moment } from '#lib/assignment/ids.ts';
import type { Accounts } from '../accounts/account.ts';
import { ownMisses, type MissCounter } from '../limits/miss-counter.ts';
import type { MissTerms } from '../limits/misses.ts';
import { DocumentFile, documentName } from './document/document-file.ts';
import type { Document } from './document/document.ts';
import type { Contents } from './kinds/contents.ts';
import { kindOf, type Kinds } from './kinds/kinds.ts';
import { OwnNews, type News } from './news.ts';
import type { Ownership } from './owner/own.ts';
import { AssignmentCollection } from './shelf/assignments.ts';
import type { Catalogue } from './shelf/catalogue.ts';
import type { Chores } from './shelf/chores.ts';
import { Collection, single } from './shelf/collection.ts';
import type { Forgetting } from './shelf/forgetting.ts';
import type { Ground } from './shelf/ground.ts';
import { rewrite } from './shelf/migrate.ts';
import type { Shelf } from './shelf/shelf.ts';
import { Standings } from './shelf/standing.ts';
import { WorkCollection } from './shelf/work-collection.ts';
import type { Documents, LeapListener, OneDocument, Standing, Store, Trouble, WorkStore } from './store.ts';
import type { Clock } from './time/clock.ts';
import type { ClockDoubt } from './time/doubt.ts';
import type { Leaps } from './time/leaps.ts';

/** All that an open store is made of. */
export interface Parts {
	kinds: Kinds;
	ownership: Ownership;
	ground: Ground;
	clock: Clock;
	leaps: Leaps;
	doubt: ClockDoubt;
	accounts: Document<Accounts>;
	contents: Document<Contents>;
	catalogue: Catalogue;
	shelf: Shelf;
	forgetting: Forgetting;
	chores: Chores;
	endChores: () => void;
}

/** The store that is kept in documents, each behind lowdb. */
export class LowdbStore implements Store {
	readonly now: () => Moment;
	readonly accounts: OneDocument<Accounts>;
	readonly classes: Documents<ClassId, Class>;
	readonly assignments: AssignmentCollection;
	readonly published: Documents<AssignmentId, Published>;
	readonly work: WorkStore;
	readonly news: News = new OwnNews();
	readonly #standings: Standings;

	constructor(private readonly parts: Parts) {
		const { clock, accounts, shelf, forgetting, kinds, ground, catalogue } = parts;
		this.#standings = new Standings(ground, catalogue);
		this.now = clock.now;
		this.accounts = single(accounts);
		this.classes = new Collection(shelf, forgetting, kinds.class);
		this.assignments = new AssignmentCollection(shelf, forgetting, kinds.assignment);
		this.published = new Collection(shelf, forgetting, kinds.published);
		this.work = new WorkCollection(shelf, forgetting, kinds.work, this.news);
	}

	misses(_counter: string, terms: MissTerms): MissCounter {
		return ownMisses(terms);
	}

	troubles(): readonly Trouble[] {
		return this.parts.ground.troubles.list();
	}

	onLeap(listener: LeapListener): () => void {
		return this.parts.leaps.listen(listener);
	}

	async settleClock(right: 'wall' | 'written'): Promise<void> {
		await this.parts.doubt.settle(right, (after) => this.#rewriteSince(after));
	}

	standing(): Promise<Standing> {
		return this.#standings.now();
	}

	async backup(assignment: AssignmentId): Promise<void> {
		const { kinds, catalogue, ground } = this.parts;
		for (const kind of [kinds.assignment, kinds.published, kinds.work]) {
			const name = documentName(kind, assignment);
			if (catalogue.isLive(name)) await ground.backups.make(name);
		}
	}

	async close(): Promise<void> {
		const { endChores, chores, shelf, accounts, contents, ground, ownership } = this.parts;
		endChores();
		await chores.idle();
		await Promise.all([shelf.idle(), accounts.idle(), contents.idle(), ground.backups.idle()]);
		await ownership.release();
	}

	/** Documents that say that they were written later get the time of now. */
	async #rewriteSince(after: Moment): Promise<void> {
		const { kinds, accounts, contents, catalogue, shelf, ground } = this.parts;
		if (accounts.file.head!.at > after) await rewrite(accounts);
		if (contents.file.head!.at > after) await rewrite(contents);
		for (const name of catalogue.live()) {
			const { kind, id } = kindOf(kinds, name)!;
			const head = await new DocumentFile(ground.tenure, kind, name).readHead().catch(() => undefined);
			const document = head && head.at > after ? await shelf.find(kind, id) : undefined;
			if (document) await rewrite(document as Document<object>);
		}
	}
}
