import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import type { Turn } from '#lib/quiz/attempt.ts';
import { scoreOf, type Score } from '#lib/quiz/score.ts';
import type { Taken } from './taken.ts';

/** What counts as of late, in days. */
export const RECENT_DAYS = 30;
/** With fewer questions on either side a change is mostly chance. */
export const ENOUGH_QUESTIONS = 6;
const DAY_MS = 86_400_000;

/** How one skill stands. */
export interface Mastery extends Score {
	skill: Skill;
	/** How many questions the share rests on; those that a student marks are not among them. */
	questions: number;
	/** Of the points that were to be had, 0–1. */
	share: number;
	/** This share less the one before, −1–1; left out where either rests on fewer than six questions. */
	change?: number;
}

export interface MasteryBySkill {
	/** Whether it is of the last days alone; where no quiz was taken in them, or none before, it is of all quizzes. */
	of: 'recent' | 'all';
	/** In the order of the skills; those that were not asked are not among them. */
	skills: Mastery[];
}

/**
 * What share of its points each skill earned of late, and how that differs from all that was before. No quizzes: of all,
 * and no skills.
 *
 * @param now in milliseconds since 1970
 */
export function masteryBySkill(taken: readonly Taken[], now: number): MasteryBySkill {
	const from = now - RECENT_DAYS * DAY_MS;
	const [recent, before] = [taken.filter(({ at }) => at >= from), taken.filter(({ at }) => at < from)];
	if (recent.length === 0) return { of: 'all', skills: masteries(taken, []) };
	return { of: before.length === 0 ? 'all' : 'recent', skills: masteries(recent, before) };
}

function masteries(recent: readonly Taken[], before: readonly Taken[]): Mastery[] {
	return SKILLS.flatMap((skill) => {
		const [own, earlier] = [turnsOfSkill(recent, skill), turnsOfSkill(before, skill)];
		const { earned, possible } = scoreOf(own);
		if (possible === 0) return [];
		const share = earned / possible;
		const then = scoreOf(earlier);
		const enough = own.length >= ENOUGH_QUESTIONS && earlier.length >= ENOUGH_QUESTIONS;
		return [
			{
				skill,
				earned,
				possible,
				questions: own.length,
				share,
				...(enough && { change: share - then.earned / then.possible })
			}
		];
	});
}

/** The questions of a skill that count towards a score. */
export function turnsOfSkill(taken: readonly Taken[], skill: Skill): Turn[] {
	return taken.flatMap(({ turns }) =>
		turns.filter(({ asked: { item } }) => item.skill === skill && possiblePoints(item) > 0)
	);
}
