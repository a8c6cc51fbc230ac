/** Looking at a card and rating it takes about so long. */
const SECONDS_A_CARD = 20;

/** About how many minutes so many cards take; at least one. */
export function minutesFor(cards: number): number {
	return Math.max(1, Math.ceil((cards * SECONDS_A_CARD) / 60));
}
