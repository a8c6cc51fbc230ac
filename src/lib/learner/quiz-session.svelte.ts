import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { asAsked, turnsOf, type AttemptId } from '#lib/quiz/attempt.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { readFormQuery, type Form } from '#lib/quiz/form.ts';
import { generate, type Shortfall } from '#lib/quiz/generate.ts';
import { indexItems, type Drawable } from '#lib/quiz/index-items.ts';
import type { ArticleRecord } from './article-record.svelte.ts';
import type { OpenAttempt } from './entries.ts';
import { newSeed } from './random.ts';

/** The article of a session, and where its items come from. */
export interface Source {
	article: string;
	passage: Passage;
	/** Brings what a quiz can be drawn from; rejects when it cannot be had. */
	drawables(): Promise<Drawable[]>;
	/** Brings those of these items that are there and may be practised; rejects when they cannot be had. */
	items(ids: readonly ItemId[]): Promise<Item[]>;
}

export type Stage =
	| { kind: 'taking' }
	/** A quiz with answers in it, given or only drafted, is open, and another was asked for. */
	| { kind: 'choosing'; wanted: Form | 'new' }
	| Shortfall
	/** The link was cut or altered, or nothing that it names is left. */
	| { kind: 'damaged-link' }
	| { kind: 'unreachable'; again: Form | 'new' }
	| { kind: 'finished' };

/** A reader taking a quiz: decides which quiz that is, and keeps it going. */
export class QuizSession {
	stage = $state.raw<Stage>({ kind: 'taking' });
	/** Whether the reader has just gone on by one question. */
	wentOn = $state(false);
	readonly #record: ArticleRecord;
	readonly #source: Source;
	#beginning: Promise<void> | undefined;

	/** The questions in their order, with what was given for each. */
	readonly turns = $derived.by(() => (this.#record.current ? turnsOf(this.#record.current) : []));
	/** Which question is being looked at, from 0. */
	readonly place = $derived.by(() =>
		Math.min(this.#record.current?.place ?? 0, Math.max(0, this.turns.length - 1))
	);
	/** Items of the form that the bank no longer has. */
	readonly gone = $derived.by((): ItemId[] => {
		const asked = new Set(this.turns.map((turn) => turn.asked.item.id));
		return this.#record.current?.form.items.filter((id) => !asked.has(id)) ?? [];
	});

	constructor(record: ArticleRecord, source: Source) {
		this.#record = record;
		this.#source = source;
	}

	get current() {
		return this.#record.current;
	}

	/** Opens what the address asks for: the quiz of a link, a new one, or the one that is under way. */
	async open(query: URLSearchParams): Promise<void> {
		const link = readFormQuery(this.#source.article, query);
		if (link.kind === 'damaged') {
			this.stage = { kind: 'damaged-link' };
			return;
		}
		const wanted = link.kind === 'form' ? link.form : 'new';
		const { current } = this;
		const wantsThisOne =
			current !== undefined && (link.kind === 'form' ? sameForm(link.form, current.form) : !query.has('new'));
		if (wantsThisOne) this.stage = { kind: 'taking' };
		else if (current && hasBeenWorkedOn(current)) this.stage = { kind: 'choosing', wanted };
		else await this.begin(wanted);
	}

	/** Whether a quiz is under way that can be carried on with. */
	get isUnderWay(): boolean {
		return this.turns.length > 0;
	}

	/** Asks for a new quiz; where one with answers or drafts is under way, the reader is asked first. */
	async openNew(): Promise<void> {
		await this.open(new URLSearchParams('new'));
	}

	/** Goes on with the quiz that is under way. */
	carryOn(): void {
		this.stage = { kind: 'taking' };
	}

	/** Begins a quiz; one that is under way is ended as it stands. While one is being begun no other is. */
	begin(wanted: Form | 'new'): Promise<void> {
		this.#beginning ??= this.#begin(wanted).finally(() => (this.#beginning = undefined));
		return this.#beginning;
	}

	async #begin(wanted: Form | 'new'): Promise<void> {
		const { passage } = this.#source;
		let items: Item[];
		let form: Form;
		try {
			const drawn = wanted === 'new' ? await this.#draw() : wanted;
			if ('kind' in drawn) {
				this.stage = drawn;
				return;
			}
			form = drawn;
			items = await this.#source.items(form.items);
			await bringTypes(items.map(({ type }) => type));
		} catch {
			this.stage = { kind: 'unreachable', again: wanted };
			return;
		}
		if (items.length === 0) {
			this.stage = { kind: 'damaged-link' };
			return;
		}
		await this.#record.start({
			title: passage.title,
			form,
			conditions: PLAIN,
			asked: items.map((item) => asAsked(item, passage))
		});
		this.stage = { kind: 'taking' };
	}

	async #draw(): Promise<Form | Shortfall> {
		const index = indexItems(await this.#source.drawables(), this.#source.passage.paragraphs.length);
		const drawn = generate(index, TWELVE, newSeed(), this.#record.seen);
		return drawn.kind === 'form' ? drawn.form : drawn;
	}

	respond(response: ItemResponse): Promise<void> {
		const turn = this.turns[this.place];
		return turn ? this.#record.respond(turn.asked.item.id, response) : Promise.resolve();
	}

	/** Keeps a response that its writer has compared with what is right. */
	compare(response: ItemResponse): Promise<void> {
		const turn = this.turns[this.place];
		return turn ? this.#record.compare(turn.asked.item.id, response) : Promise.resolve();
	}

	draft(response: ItemResponse | undefined): Promise<void> {
		const turn = this.turns[this.place];
		return turn ? this.#record.draft(turn.asked.item.id, response) : Promise.resolve();
	}

	/** Looks at another question; past either end nothing happens. */
	moveTo(place: number): Promise<void> {
		this.wentOn = place === this.place + 1;
		return place < 0 || place >= this.turns.length ? Promise.resolve() : this.#record.moveTo(place);
	}

	/** The next question that is not answered, after this one and then from the first; `undefined` when none is left. */
	get nextOpen(): number | undefined {
		const open = this.turns.flatMap((turn, i) => (turn.mark.kind === 'unanswered' ? [i] : []));
		return open.find((i) => i > this.place) ?? open[0];
	}

	/** Ends the quiz as it stands and gives the attempt's id. */
	finish(): Promise<AttemptId | undefined> {
		this.stage = { kind: 'finished' };
		return this.#record.finish();
	}
}

/** An answer that was written and not yet given is work too. */
function hasBeenWorkedOn({ responses, drafts }: OpenAttempt): boolean {
	return Object.keys({ ...responses, ...drafts }).length > 0;
}

function sameForm(a: Form, b: Form): boolean {
	return a.seed === b.seed && a.items.join() === b.items.join();
}
