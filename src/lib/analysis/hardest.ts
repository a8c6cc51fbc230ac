import type { CardId } from '#lib/cards/card.ts';
import type { CardState, Hand } from '#lib/cards/hand.ts';

/** From 1 to 10: a card as difficult as that is a hard one even where it was never forgotten. */
export const HARD = 7;

export interface HardCard {
	card: CardId;
	/** How often it was forgotten after it had been learnt. */
	lapses: number;
	/** From 1 to 10. */
	difficulty: number;
	aside: CardState['aside'];
}

/**
 * The cards that were forgotten most often after they had been learnt, and of those forgotten as often the more difficult
 * first. Those never forgotten are among them only from a difficulty of 7. None that is hard: none.
 */
export function hardestCards(
	{ cards }: Pick<Hand, 'cards'>,
	most: number,
	isThere: (card: CardId) => boolean = () => true
): HardCard[] {
	return Object.entries(cards)
		.flatMap(([id, { memory, aside }]): HardCard[] =>
			memory && (memory.lapses > 0 || memory.difficulty >= HARD) && isThere(id as CardId)
				? [{ card: id as CardId, lapses: memory.lapses, difficulty: memory.difficulty, aside }]
				: []
		)
		.sort((a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty || (a.card < b.card ? -1 : 1))
		.slice(0, most);
}
