import type { Looked } from '#lib/cards/history.ts';
import { studyDay } from '#lib/cards/day.ts';

/** How many days of study it looks back on, today among them. */
export const RETENTION_DAYS = 30;
/** A card whose last interval was so many days or more is mature. */
export const MATURE_DAYS = 21;
/** With fewer looks nothing is said of whether more or less is remembered than is aimed for. */
export const ENOUGH_LOOKS = 30;
/** How far a share must lie from another, in standard deviations: chance alone does it once in twenty times. */
const CLEAR = 1.96;

/** How many of how many were remembered. */
export interface Remembered {
	/** Not rated Again. */
	remembered: number;
	of: number;
}

/** How much was remembered of what was due. */
export interface Retention {
	all: Remembered;
	/** Of cards whose interval had been less than 21 days. */
	young: Remembered;
	/** Of those with 21 days or more. */
	mature: Remembered;
}

/**
 * Whether a look tells of memory: at a card that had been learnt, once it was due. In learning it comes again within the
 * hour, and what is looked at before its day, as in a cram, is remembered too easily to be set against what is aimed for.
 */
export function isTest({ counts, before, day }: Looked): boolean {
	return counts && before?.phase === 'review' && studyDay({ at: before.due, zone: before.last.zone }) <= day;
}

/**
 * What was remembered in the last 30 days of study. No look among them: 0 of 0 throughout.
 *
 * @param today a day of study
 */
export function retentionOf(looks: readonly Looked[], today: number, days = RETENTION_DAYS): Retention {
	const recent = looks.filter((look) => look.day > today - days && look.day <= today && isTest(look));
	const isMature = ({ before }: Looked) => before!.interval >= MATURE_DAYS;
	return {
		all: rememberedOf(recent),
		young: rememberedOf(recent.filter((look) => !isMature(look))),
		mature: rememberedOf(recent.filter(isMature))
	};
}

export function rememberedOf(tests: readonly Looked[]): Remembered {
	return { remembered: tests.filter(({ rating }) => rating !== 'again').length, of: tests.length };
}

/**
 * Whether more or less is remembered than is aimed for, or about as much: the test of one proportion. `few` where it
 * rests on fewer than 30 looks.
 *
 * @param desired the share to be remembered, 0–1
 */
export function standing({ remembered, of }: Remembered, desired: number): 'few' | 'less' | 'as' | 'more' {
	if (of < ENOUGH_LOOKS) return 'few';
	const deviation = Math.sqrt((desired * (1 - desired)) / of);
	const off = (remembered / of - desired) / deviation;
	if (off >= CLEAR) return 'more';
	return off <= -CLEAR ? 'less' : 'as';
}

/** What is remembered, as a heading. */
export function retentionFinding(all: Remembered, desired: number): string {
	switch (standing(all, desired)) {
		case 'few':
			return all.of === 0
				? `No due card looked at in ${RETENTION_DAYS} days`
				: `${all.remembered} of ${all.of} remembered`;
		case 'less':
			return 'You remember less than you aim for';
		case 'more':
			return 'You remember more than you aim for';
		case 'as':
			return 'You remember what you aim for';
	}
}
