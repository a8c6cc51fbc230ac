import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import { studyDay, type Moment } from '#lib/cards/day.ts';
import { talliedOn, type CardState } from '#lib/cards/hand.ts';
import { looksAt, type Looked } from '#lib/cards/history.ts';
import { queueOf, type Queue } from '#lib/cards/queue.ts';
import { outcomes, type Memory, type Rating } from '#lib/cards/schedule.ts';
import type { ReviewRecord } from './review-record.svelte.ts';

/** A card that lies open longer has been left alone. */
const MOST_SECONDS = 300;

/** How a card that was looked at in this session went. */
export interface Look {
	card: CardId;
	rating: Rating;
}

/** A session that goes through a list once, whatever is due. */
export interface Cram {
	cards: readonly Card[];
	/** Whether ratings change the schedule. */
	counts: boolean;
}

/** A student going through cards: what comes, what was made of it, and what is left. */
export class CardSession {
	/** The card whose back is to be seen. */
	#turned = $state<CardId>();
	/** What was looked at since this session began, in order. */
	looks = $state.raw<readonly Look[]>([]);
	readonly decks: readonly Deck[];
	readonly cram: Cram | undefined;
	readonly #record: ReviewRecord;
	readonly #now: () => Moment;
	readonly #cards: readonly Card[];
	readonly #byId: ReadonlyMap<CardId, Card>;
	#moment = $state.raw<Moment>() as Moment;
	#last = $state.raw<Card>();
	/** What comes before everything else: a card whose rating was just taken back. */
	#first = $state<CardId>();
	/** How far a list that is gone through once has come. */
	#place = $state(0);
	#since: number;

	/** What is left, as it stands when the last card was put down. */
	readonly queue = $derived.by((): Queue =>
		queueOf(this.#cards, this.#record.hand, this.#moment, this.#last)
	);
	/** The card that lies open. */
	readonly card = $derived.by((): Card | undefined => {
		if (this.cram) return this.cram.cards[this.#place];
		const next =
			(this.#first && this.#byId.get(this.#first)) ?? (this.queue.next && this.#byId.get(this.queue.next));
		return next || undefined;
	});
	readonly state = $derived.by((): CardState => (this.card && this.#record.hand.cards[this.card.id]) ?? {});

	/** @param now the time here, which the session asks for each time that a card is put down */
	constructor(record: ReviewRecord, decks: readonly Deck[], now: () => Moment, cram?: Cram) {
		this.#record = record;
		this.decks = decks;
		this.cram = cram;
		this.#now = now;
		this.#cards = decks.flatMap(({ cards }) => cards);
		this.#byId = new Map(this.#cards.map((card) => [card.id, card]));
		this.#moment = now();
		this.#since = this.#moment.at;
	}

	/** Whether the back of the open card is to be seen. Where another tab has put another card there, it is not. */
	get shown(): boolean {
		return this.card !== undefined && this.#turned === this.card.id;
	}

	get settings() {
		return this.#record.hand.settings;
	}

	/** What was done today, in this session and before. */
	get today() {
		return talliedOn(this.#record.hand, studyDay(this.#moment));
	}

	/** How many cards are left, as far as is known now. */
	get left(): number {
		if (this.cram) return this.cram.cards.length - this.#place;
		const { learning, due, fresh } = this.queue;
		return learning + due + fresh;
	}

	/** The deck of a card. */
	deckOf({ article }: Card): Deck {
		return this.decks.find((deck) => deck.article === article)!;
	}

	/** What each rating would come to if it were given now. */
	outcomes(): Record<Rating, Memory> | undefined {
		const { card } = this;
		return card && outcomes(this.state.memory, card.id, this.#now(), this.settings.retention);
	}

	/**
	 * Every look at the open card, the latest first; what was taken back is not among them.
	 *
	 * @throws where the log cannot be read
	 */
	async history(): Promise<Looked[]> {
		const { card } = this;
		return card ? looksAt(await this.#record.log(), card.id).reverse() : [];
	}

	/** Looks at the time again: a card in learning may have become due. */
	tick(): void {
		if (!this.shown) this.#moment = this.#now();
	}

	/** Turns the card over. */
	show(): void {
		this.#turned = this.card?.id;
	}

	/** Says how well the open card was remembered; resolves once that is kept. */
	async rate(rating: Rating): Promise<void> {
		const { card } = this;
		if (!card || !this.shown) return;
		const now = this.#now();
		const seconds = Math.min(MOST_SECONDS, Math.max(0, Math.round((now.at - this.#since) / 1000)));
		const kind = this.cram && !this.cram.counts ? 'cram' : 'review';
		this.looks = [...this.looks, { card: card.id, rating }];
		const kept = this.#record.add({ kind, card: card.id, rating, zone: now.zone, seconds });
		this.#putDown(card);
		await kept;
	}

	/** Sets the open card aside until it is brought back. */
	async suspend(): Promise<void> {
		const { card } = this;
		if (!card) return;
		const kept = this.#record.add({ kind: 'suspend', card: card.id, on: true, zone: this.#now().zone });
		this.#putDown(card);
		await kept;
	}

	async flag(): Promise<void> {
		const { card, state } = this;
		if (card) await this.#record.add({ kind: 'flag', card: card.id, on: !state.flagged });
	}

	/** Whether there is a step to take back. */
	get canUndo(): boolean {
		const step = this.#record.hand.steps.at(-1);
		return step !== undefined && this.#byId.has(step.card) && !(this.cram && !this.cram.counts);
	}

	/** Takes back the last rating or setting aside; its card comes again at once. */
	async undo(): Promise<void> {
		const step = this.#record.hand.steps.at(-1);
		if (!step || !this.canUndo) return;
		if (this.looks.at(-1)?.card === step.card) this.looks = this.looks.slice(0, -1);
		const kept = this.#record.undo();
		this.#last = undefined;
		this.#turned = undefined;
		if (this.cram) this.#place = Math.max(0, this.#place - 1);
		this.#first = step.card;
		this.#open();
		await kept;
	}

	#putDown(card: Card): void {
		this.#last = card;
		this.#first = undefined;
		if (this.cram) this.#place++;
		this.#open();
	}

	#open(): void {
		this.#turned = undefined;
		this.#moment = this.#now();
		this.#since = this.#moment.at;
	}
}
