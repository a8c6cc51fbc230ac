import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import type { Hand } from '#lib/cards/hand.ts';
import { looking, type Looked } from '#lib/cards/history.ts';
import type { ReviewRecord } from '#lib/learner/review-record.svelte.ts';
import { articlesIn, bringDecks } from '../../cards/decks.ts';

/** A page that is held up for longer is felt to stick. */
const MOST_MS = 12;

/** What a student's cards come to over time. */
export class CardStats {
	readonly #record: ReviewRecord;
	/** Every look, the oldest first; `undefined` until they have been worked out. */
	looks = $state.raw<readonly Looked[]>();
	/** The decks of the cards in hand; `undefined` until they have come, or where they cannot be had. */
	decks = $state.raw<readonly Deck[]>();
	/** Whether the log could not be read. */
	failed = $state(false);
	#workedOut: Hand | undefined;

	readonly #cards = $derived.by(
		() => this.decks && new Map(this.decks.flatMap(({ cards }) => cards.map((card) => [card.id, card])))
	);
	/** How many cards have been looked at, or taken since their question was missed. */
	readonly inHand = $derived.by(
		() => Object.values(this.hand.cards).filter(({ memory, taken }) => memory ?? taken).length
	);
	/** Whether any card has been looked at. */
	readonly any = $derived.by(() => Object.values(this.hand.cards).some(({ memory }) => memory));

	constructor(record: ReviewRecord) {
		this.#record = record;
	}

	get hand(): Hand {
		return this.#record.hand;
	}

	/** A card as its deck has it; `undefined` where it is gone, or the decks cannot be had. */
	card(id: CardId): Card | undefined {
		return this.#cards?.get(id);
	}

	/** Whether a card can still be asked, as far as that is known. */
	isThere(id: CardId): boolean {
		return this.#cards?.has(id) ?? true;
	}

	/** Works it out, unless that has been done for what the log comes to now. A page can go on meanwhile. */
	async work(): Promise<void> {
		const { hand } = this;
		if (this.#workedOut === hand) return;
		this.#workedOut = hand;
		try {
			// Without a network what needs no words of a card is shown all the same.
			const bringing = bringDecks(articlesIn(hand)).catch(() => undefined);
			const looks = await unhurried(looking(await this.#record.log()));
			const decks = await bringing;
			// What has happened since is worked out by another call.
			if (this.#workedOut !== hand) return;
			this.decks = decks;
			this.looks = looks;
		} catch {
			this.failed = true;
		}
	}
}

/** All that a generator gives, with rests in which the page can do other things. */
async function unhurried<T>(giving: Iterable<T>): Promise<T[]> {
	const given: T[] = [];
	let since = performance.now();
	for (const each of giving) {
		given.push(each);
		if (performance.now() - since < MOST_MS) continue;
		await new Promise((rested) => setTimeout(rested));
		since = performance.now();
	}
	return given;
}
