import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { asAsked, turnsOf, type AttemptId, type Hint, type Outcome } from '#lib/quiz/attempt.ts';
import { PLAIN, readConditions, type Conditions } from '#lib/quiz/conditions.ts';
import { readFormQuery, type Form } from '#lib/quiz/form.ts';
import type { Choice } from '#lib/quiz/choice.ts';
import type { Drawn, DrawnShort } from '#lib/quiz/draw-choice.ts';
import type { Drawable } from '#lib/quiz/index-items.ts';
import type { ArticleRecord } from './article-record.svelte.ts';
import type { OpenAttempt } from './entries.ts';
import { newSeed } from './random.ts';
import { outcomesSoFar } from './so-far.ts';
import { Stopwatch } from './stopwatch.svelte.ts';

/** The article of a session, and where its items come from. */
export interface Source {
	article: string;
	passage: Passage;
	/** Brings what a quiz can be drawn from; rejects when it cannot be had. */
	drawables(): Promise<Drawable[]>;
	/** Brings those of these items that are there and may be practised; rejects when they cannot be had. */
	items(ids: readonly ItemId[]): Promise<Item[]>;
}

/** A quiz that is asked for: one that a link names, or one to be drawn. */
export type Wanted =
	{ kind: 'form'; form: Form; conditions: Conditions } | { kind: 'choice'; choice: Choice };

export type Stage =
	| { kind: 'taking' }
	/** A quiz with answers in it, given or only drafted, is open, and another was asked for. */
	| { kind: 'choosing'; wanted: Wanted }
	/** There are too few items for what was chosen. */
	| DrawnShort
	/** The link was cut or altered, or nothing that it names is left. */
	| { kind: 'damaged-link' }
	| { kind: 'unreachable'; again: Wanted }
	/** The reader wants to end the quiz, and is told what is left open. */
	| { kind: 'ending' }
	| { kind: 'finished' };

/** A reader taking a quiz: decides which quiz that is, and keeps it going. */
export class QuizSession {
	stage = $state.raw<Stage>({ kind: 'taking' });
	/** Whether the reader has just gone on by one question. */
	wentOn = $state(false);
	/** How long the questions have been on the screen. */
	readonly stopwatch = new Stopwatch();
	readonly #record: ArticleRecord;
	readonly #source: Source;
	#beginning: Promise<void> | undefined;
	/** Where this tab is: another one that shows the same quiz may be elsewhere in it. */
	#place = $state(0);

	/** The questions in their order, with what was given for each. */
	readonly turns = $derived.by(() => (this.#record.current ? turnsOf(this.#record.current) : []));
	/** Which question is being looked at, from 0. */
	readonly place = $derived.by(() => Math.min(this.#place, Math.max(0, this.turns.length - 1)));
	/** How each question stands. */
	readonly outcomes = $derived.by((): Outcome[] =>
		this.#record.current ? outcomesSoFar(this.#record.current, this.turns) : []
	);
	/** Items of the form that the bank no longer has. */
	readonly gone = $derived.by((): ItemId[] => {
		const asked = new Set(this.turns.map((turn) => turn.asked.item.id));
		return this.#record.current?.form.items.filter((id) => !asked.has(id)) ?? [];
	});

	constructor(record: ArticleRecord, source: Source) {
		this.#record = record;
		this.#source = source;
		this.stopwatch.atLeast(record.current?.seconds ?? 0);
		this.#place = record.current?.place ?? 0;
	}

	get current() {
		return this.#record.current;
	}

	/** On what terms the quiz is taken. */
	get conditions(): Conditions {
		return this.current?.conditions ?? PLAIN;
	}

	/** Opens what the address asks for: the quiz of a link, a new one, or the one that is under way. */
	async open(query: URLSearchParams): Promise<void> {
		const link = readFormQuery(this.#source.article, query);
		if (link.kind === 'damaged') {
			this.stage = { kind: 'damaged-link' };
			return;
		}
		const { current } = this;
		const wantsThisOne =
			current !== undefined && (link.kind === 'form' ? sameForm(link.form, current.form) : !query.has('new'));
		if (wantsThisOne) {
			this.stage = { kind: 'taking' };
			return;
		}
		const wanted: Wanted =
			link.kind === 'form'
				? { kind: 'form', form: link.form, conditions: readConditions(query) }
				: { kind: 'choice', choice: (await import('#lib/quiz/choice.ts')).readChoice(query) };
		if (current && hasBeenWorkedOn(current)) this.stage = { kind: 'choosing', wanted };
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

	/** Asks whether the quiz is to be ended. */
	askToEnd(): void {
		this.stage = { kind: 'ending' };
	}

	/** Begins a quiz; one that is under way is ended as it stands. While one is being begun no other is. */
	begin(wanted: Wanted): Promise<void> {
		this.#beginning ??= this.#begin(wanted).finally(() => (this.#beginning = undefined));
		return this.#beginning;
	}

	async #begin(wanted: Wanted): Promise<void> {
		const { passage } = this.#source;
		let items: Item[];
		let begun: Extract<Wanted, { kind: 'form' }>;
		try {
			const drawn = wanted.kind === 'choice' ? await this.#draw(wanted.choice) : wanted;
			if (drawn.kind === 'short') {
				this.stage = drawn;
				return;
			}
			begun = drawn;
			items = await this.#source.items(begun.form.items);
			await bringTypes(items.map(({ type }) => type));
		} catch {
			this.stage = { kind: 'unreachable', again: wanted };
			return;
		}
		if (items.length === 0) {
			this.stage = { kind: 'damaged-link' };
			return;
		}
		await this.#keepTime();
		this.#place = 0;
		this.stopwatch.reset();
		await this.#record.start({
			title: passage.title,
			form: begun.form,
			conditions: begun.conditions,
			asked: items.map((item) => asAsked(item, passage))
		});
		this.stage = { kind: 'taking' };
	}

	async #draw(choice: Choice): Promise<Drawn> {
		const [{ drawChoice }, items] = await Promise.all([
			import('#lib/quiz/draw-choice.ts'),
			this.#source.drawables()
		]);
		const { seen, finished } = this.#record;
		return drawChoice(choice, items, this.#source.passage, newSeed(), { seen, finished });
	}

	respond(response: ItemResponse): Promise<void> {
		return this.#ofThis((item) => this.#record.respond(item, response));
	}

	/** Keeps a response that its writer has compared with what is right. */
	compare(response: ItemResponse): Promise<void> {
		return this.#ofThis((item) => this.#record.compare(item, response));
	}

	draft(response: ItemResponse | undefined): Promise<void> {
		return this.#ofThis((item) => this.#record.draft(item, response));
	}

	/** Flags this question to come back to, or takes the flag away. */
	flag(flagged: boolean): Promise<void> {
		return this.#ofThis((item) => this.#record.flag(item, flagged));
	}

	/** Keeps how sure the reader is; `undefined` where that was taken back. */
	sure(sure: boolean | undefined): Promise<void> {
		return this.#ofThis((item) => this.#record.sure(item, sure));
	}

	hint(hint: Hint): Promise<void> {
		return this.#ofThis((item) => this.#record.hint(item, hint));
	}

	/** Sets another time limit. @param minutes `undefined` for none */
	limit(minutes: number | undefined): Promise<void> {
		return this.#record.limit(minutes);
	}

	/** Counts the time while the questions are on the screen. @returns what stops it */
	time(): () => void {
		const stop = this.stopwatch.start(() => void this.#keepTime());
		return () => {
			stop();
			// What is read while a view is taken down is as it was before: an attempt that was erased would come back.
			queueMicrotask(() => void this.#keepTime());
		};
	}

	async #keepTime(): Promise<void> {
		const { current, stopwatch } = this;
		stopwatch.atLeast(current?.seconds ?? 0);
		if (current && stopwatch.seconds > (current.seconds ?? 0)) await this.#record.spend(stopwatch.seconds);
	}

	/** Looks at another question; past either end nothing happens. */
	moveTo(place: number): Promise<void> {
		this.wentOn = place === this.place + 1;
		if (place < 0 || place >= this.turns.length) return Promise.resolve();
		this.#place = place;
		return this.#record.moveTo(place);
	}

	/** The next question that is not answered, after this one and then from the first; `undefined` when none is left. */
	get nextOpen(): number | undefined {
		const open = this.outcomes.flatMap((outcome, i) => (outcome === 'open' ? [i] : []));
		return open.find((i) => i > this.place) ?? open[0];
	}

	/** What this question asks for next: its response to be checked, to go on, or that nothing is left but to end. */
	get step(): 'check' | 'next' | 'end' {
		const { feedback } = this.conditions;
		if (feedback === 'end') return this.place + 1 === this.turns.length ? 'end' : 'next';
		if (this.outcomes[this.place] === 'open') return 'check';
		return this.nextOpen === undefined ? 'end' : 'next';
	}

	/** Goes on: to the question after this one, or at the end of the list to the first that is open. */
	get following(): number {
		return this.place + 1 < this.turns.length ? this.place + 1 : (this.nextOpen ?? this.place);
	}

	/** Ends the quiz as it stands and gives the attempt's id. */
	async finish(): Promise<AttemptId | undefined> {
		this.stage = { kind: 'finished' };
		await this.#keepTime();
		return this.#record.finish();
	}

	#ofThis(act: (item: ItemId) => Promise<void>): Promise<void> {
		const turn = this.turns[this.place];
		return turn ? act(turn.asked.item.id) : Promise.resolve();
	}
}

/** An answer that was written and not yet given is work too. */
function hasBeenWorkedOn({ responses, drafts }: OpenAttempt): boolean {
	return Object.keys({ ...responses, ...drafts }).length > 0;
}

function sameForm(a: Form, b: Form): boolean {
	return a.seed === b.seed && a.items.join() === b.items.join();
}
