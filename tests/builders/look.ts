import type { CardId } from '#lib/cards/card.ts';
import { DAY_MS } from '#lib/cards/day.ts';
import type { EventId } from '#lib/cards/log.ts';
import type { Looked } from '#lib/cards/history.ts';
import { FIRST_DAY, FIRST_NOON } from './log.ts';

/** A look at a learnt card on the day when it was due, remembered unless it is said otherwise. */
export function aLook({
	card = 'boats',
	interval = 5,
	...over
}: Partial<Omit<Looked, 'card'>> & { card?: string; interval?: number } = {}): Looked {
	const { day = FIRST_DAY } = over;
	const at = FIRST_NOON + (day - FIRST_DAY) * DAY_MS;
	const memory = {
		phase: 'review' as const,
		due: at,
		stability: interval,
		difficulty: 5,
		interval,
		step: 0,
		reviews: 3,
		lapses: 0,
		last: { at: at - interval * DAY_MS, zone: 0 }
	};
	return {
		id: `${card}-${day}` as EventId,
		card: `ferry/${card}` as CardId,
		at,
		day,
		rating: 'good',
		seconds: 4,
		counts: true,
		before: memory,
		after: memory,
		...over
	};
}
