import { SvelteSet } from 'svelte/reactivity';
import { cardIdOf } from '#lib/cards/card.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { ReviewRecord } from '#lib/learner/review-record.svelte.ts';
import type { Turn } from '#lib/quiz/attempt.ts';
import { isMissed } from '#lib/quiz/missed.ts';

/** The misses of a quiz of which cards can be made, and which of those its reader wants. */
export class MissOffer {
	readonly #turns: () => readonly Turn[];
	readonly #record: () => ReviewRecord | undefined;
	readonly #unwanted = new SvelteSet<ItemId>();

	/** What may not be practised has no card. */
	readonly #missed = $derived.by(() =>
		this.#turns()
			.filter((turn) => isMissed(turn) && turn.asked.item.use !== 'assign')
			.map((turn) => turn.asked.item.id)
	);

	/** The misses of which there is no card yet, and whether one is wanted; none while it is not known what there is. */
	readonly offered: ReadonlyMap<ItemId, boolean> = $derived.by(
		() =>
			new Map(
				this.#missed
					.filter((id) => this.#isTaken(id) === false)
					.map((id) => [id, !this.#unwanted.has(id)] as const)
			)
	);

	/** How many misses have become cards, now or before. */
	readonly among: number = $derived.by(() => this.#missed.filter((id) => this.#isTaken(id)).length);

	/** @param record of cards; `undefined` until it has been read */
	constructor(turns: () => readonly Turn[], record: () => ReviewRecord | undefined) {
		this.#turns = turns;
		this.#record = record;
	}

	want(id: ItemId, wanted: boolean): void {
		if (wanted) this.#unwanted.delete(id);
		else this.#unwanted.add(id);
	}

	/** Makes cards of those that are wanted. @returns how many */
	async make(): Promise<number> {
		const record = this.#record();
		if (record === undefined) return 0;
		const { missedCards } = await import('#lib/cards/miss.ts');
		const cards = missedCards(this.#turns()).filter(({ item }) => this.offered.get(item));
		for (const { card, sure, note } of cards)
			await record.add({ kind: 'take', card, sure: sure === true, ...(note && { note }) });
		await record.settle();
		return cards.length;
	}

	#isTaken(id: ItemId): boolean | undefined {
		const hand = this.#record()?.hand;
		return hand && hand.cards[cardIdOf(id)]?.taken !== undefined;
	}
}
