import type { ItemId } from '#lib/items/item.ts';
import type { PointId } from '#lib/items/open-response/item.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { Attempt, AttemptId, Hint } from '#lib/quiz/attempt.ts';
import { LAST_MOMENT, type Document, type Entry } from './document.ts';
import { entry, finishedAttempts, isUnreadable, openAttempt, typesIn } from './entries.ts';
import { isAnswerTo } from './guards.ts';
import { Kept, type Surroundings } from './kept.svelte.ts';
import { newAttemptId } from './random.ts';
import { responsesAtTheEnd } from './so-far.ts';
import { TypesUnreachable } from './types-unreachable.ts';

async function ready(document: Document): Promise<void> {
	try {
		await bringTypes(typesIn(document));
	} catch (cause) {
		throw new TypesUnreachable('An item type cannot be fetched.', { cause });
	}
}

type Entries = Record<string, Entry>;

/** What this browser remembers of one article: the open attempt, and those that are over. */
export class ArticleRecord {
	readonly #article: string;
	readonly #around: Surroundings;
	readonly #open: Kept;
	readonly #finished: Kept;

	/** Attempts that are over, the latest first. */
	readonly finished = $derived.by(() => finishedAttempts(this.#finished.document));
	/** The attempt that is under way. One that is over is not, even where its page was closed before that was noted. */
	readonly current = $derived.by(() => {
		const over = new Set(this.finished.map(({ id }) => id));
		return openAttempt(this.#open.document, (id) => over.has(id));
	});
	/** Every item that has been asked here, so that a new quiz asks others. */
	readonly seen = $derived.by(
		(): ReadonlySet<ItemId> =>
			new Set(
				[...this.finished, ...(this.current ? [this.current] : [])].flatMap(({ asked }) =>
					asked.map(({ item }) => item.id)
				)
			)
	);

	constructor(article: string, around: Surroundings) {
		this.#article = article;
		this.#around = around;
		this.#open = new Kept(`open/${article}`, around, ready);
		this.#finished = new Kept(`finished/${article}`, around, ready);
	}

	/**
	 * Reads everything, or only what another tab has changed.
	 *
	 * @throws {TypesUnreachable} and where it cannot be read
	 */
	async read(key?: string): Promise<void> {
		await Promise.all(
			[this.#open, this.#finished]
				.filter((kept) => key === undefined || kept.key === key)
				.map((kept) => kept.read())
		);
	}

	/** Lets go of everything, since it has been erased. */
	forget(): void {
		this.#open.forget();
		this.#finished.forget();
	}

	/** Writes again what this page knows, since something else has cleared it. */
	async keep(): Promise<void> {
		await this.#open.keep();
		await this.#finished.keep();
	}

	/** The latest time that was noted; 0 where none was. */
	get latest(): number {
		return Math.max(this.#open.latest, this.#finished.latest);
	}

	/** Begins an attempt. One that is under way is ended first: kept if anything was answered, else forgotten. What is
	 * only a draft has no score: whoever has written one is asked before. */
	async start(begun: Pick<Attempt, 'title' | 'form' | 'conditions' | 'asked'>): Promise<void> {
		const { current } = this;
		if (current) await this.#end(Object.keys(responsesAtTheEnd(current)).length > 0);
		await this.#open.add(
			entry.start(newAttemptId(), this.#soonest(this.#open.latest), { article: this.#article, ...begun })
		);
	}

	/** Keeps the response to an item; one that answers nothing is not kept, since the first that is kept stands. */
	respond(item: ItemId, response: ItemResponse): Promise<void> {
		return this.#add((attempt, now) => {
			const asked = this.#asked(item);
			if (asked === undefined || !isAnswerTo(asked, response)) return {};
			return isUnreadable(this.#open.document, attempt, asked)
				? entry.responseAgain(attempt, item, now, response)
				: entry.response(attempt, item, now, response);
		});
	}

	/** Keeps which points its writer has found in a response: those alone that differ, so that two tabs can both say some. */
	compare(item: ItemId, response: ItemResponse): Promise<void> {
		return this.#add((attempt, now) =>
			pointsSaid(this.#asked(item), this.current?.responses[item], response, (point, tick) =>
				entry.compared(attempt, item, point, now, tick)
			)
		);
	}

	/** Keeps which points its writer has found in a response of an attempt that is over. */
	async compareSince({ id, asked, responses }: Attempt, item: ItemId, response: ItemResponse): Promise<void> {
		const entries = pointsSaid(
			asked.find((each) => each.item.id === item)?.item,
			responses[item],
			response,
			(point, tick) => entry.comparedSince(id, item, point, this.#around.now(), tick)
		);
		if (Object.keys(entries).length > 0) await this.#finished.add(entries);
	}

	/** @param response `undefined` when what had been chosen was taken back */
	draft(item: ItemId, response: ItemResponse | undefined): Promise<void> {
		return this.#add((attempt, now) => entry.draft(attempt, item, now, response ?? null));
	}

	flag(item: ItemId, flagged: boolean): Promise<void> {
		return this.#add((attempt, now) => entry.flag(attempt, item, now, flagged));
	}

	/** Keeps how sure the student is of a response that is about to be given. */
	sure(item: ItemId, sure: boolean | undefined): Promise<void> {
		return this.#add((attempt, now) => entry.sure(attempt, item, now, sure ?? null));
	}

	/** Keeps that a hint was taken; after the response there is none to take. */
	hint(item: ItemId, hint: Hint): Promise<void> {
		return this.#add((attempt, now) =>
			this.current?.responses[item] ? {} : entry.hint(attempt, item, hint, now)
		);
	}

	/** Sets another time limit. @param minutes `undefined` for none */
	limit(minutes: number | undefined): Promise<void> {
		return this.#add((attempt, now) => entry.minutes(attempt, now, minutes ?? null));
	}

	/** Keeps how long the questions have been on the screen, in seconds. */
	spend(seconds: number): Promise<void> {
		return this.#add((attempt, now) => entry.seconds(attempt, now, seconds));
	}

	moveTo(place: number): Promise<void> {
		return this.#add((attempt, now) => entry.place(attempt, now, place));
	}

	/** Ends the attempt that is under way, answered or not, and gives its id. */
	async finish(): Promise<AttemptId | undefined> {
		const id = this.current?.id;
		await this.#end(true);
		return id;
	}

	async #end(keep: boolean): Promise<void> {
		const { current } = this;
		if (current === undefined) return;
		const { place: _place, drafts: _drafts, ...attempt } = current;
		const now = this.#soonest(Math.max(current.startedAt, this.finished[0]?.finishedAt ?? 0));
		const finished = { ...attempt, finishedAt: now, responses: responsesAtTheEnd(current) };
		// First kept, then let go of: a page that is closed in between has it in both, and `current` knows.
		// Not kept, it is not let go of either: what is stored of it is all that is left once this page is gone.
		if (keep && !(await this.#finished.add(entry.finished(finished, now)))) return;
		await this.#open.add(entry.finish(current.id, now));
	}

	/** Now, or just after what it has to come after: a clock that was set back changes no order. */
	#soonest(after: number): number {
		return Math.min(LAST_MOMENT, Math.max(this.#around.now(), after + 1));
	}

	#asked(id: ItemId): Item | undefined {
		return this.current?.asked.find(({ item }) => item.id === id)?.item;
	}

	async #add(make: (attempt: AttemptId, now: number) => Entries): Promise<void> {
		if (!this.current) return;
		const entries = make(this.current.id, this.#around.now());
		if (Object.keys(entries).length > 0) await this.#open.add(entries);
	}
}

/** The points of a response that its writer now says otherwise of; none where another tab's text was given first. */
function pointsSaid(
	asked: Item | undefined,
	given: ItemResponse | undefined,
	response: ItemResponse,
	say: (point: PointId, tick: boolean) => Entries
): Entries {
	if (asked?.type !== 'open-response' || given?.type !== asked.type || response.type !== asked.type)
		return {};
	// What was found in this text is not in that one.
	if (given.text !== response.text) return {};
	const points = asked.rubric.map(({ id }) => id);
	const [before, after] = [new Set(given.points), new Set(response.points)];
	const changed = points.filter((id) => before.has(id) !== after.has(id));
	const said = changed.length === 0 && given.points === undefined && response.points ? points : changed;
	return Object.assign({}, ...said.map((id) => say(id, after.has(id)))) as Entries;
}
