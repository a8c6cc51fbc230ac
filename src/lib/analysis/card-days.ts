import type { Looked } from '#lib/cards/history.ts';

/** How many days of study are shown one by one, today among them. */
export const CARD_DAYS = 30;

/** What was done with cards on a day of study. */
export interface CardDay {
	day: number;
	/** Looks at cards, those of a cram among them. */
	looks: number;
	/** How long cards were looked at, in seconds. */
	seconds: number;
}

/** The last 30 days of study, the oldest first, with nothing on those without a look. */
export function cardDays(looks: readonly Looked[], today: number, days = CARD_DAYS): CardDay[] {
	const each = Array.from({ length: days }, (_, i) => ({ day: today - days + 1 + i, looks: 0, seconds: 0 }));
	const first = each[0]?.day ?? today;
	for (const { day, seconds } of looks) {
		const on = each[day - first];
		if (!on) continue;
		on.looks++;
		on.seconds += seconds;
	}
	return each;
}
