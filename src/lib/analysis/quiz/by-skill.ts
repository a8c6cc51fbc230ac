import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { meanOf } from './moments.ts';
import type { Sat, Sitting } from './sat.ts';

/** One quiz of a class among others. */
export interface ClassQuiz {
	id: string;
	title: string;
	sat: Sat;
}

/** How a class did in one skill: the mean of its students’ shares, 0–1. */
export interface SkillShare {
	mean: number;
	students: number;
	/** How many questions asked for it. */
	questions: number;
}

/** A skill over several quizzes. */
export interface SkillRow {
	skill: Skill;
	/** For each quiz, in their order; `undefined` where it did not ask for the skill. */
	quizzes: (SkillShare | undefined)[];
}

/** The skills that any of the quizzes asked for, in the order of the skills. No quizzes: none. */
export function skillsAcross(quizzes: readonly ClassQuiz[]): SkillRow[] {
	return SKILLS.map((skill) => ({
		skill,
		quizzes: quizzes.map(({ sat }) => shareIn(sat.sittings, skill))
	})).filter((row) => row.quizzes.some((share) => share !== undefined));
}

function shareIn(sittings: readonly Sitting[], skill: Skill): SkillShare | undefined {
	const shares = sittings.flatMap((sitting) => studentShare(sitting, skill) ?? []);
	const mean = meanOf(shares);
	if (mean === undefined) return undefined;
	const asked = sittings.flatMap(({ answers }) =>
		answers.filter(({ item, possible }) => possible > 0 && item.skill === skill).map(({ item }) => item.id)
	);
	return { mean, students: shares.length, questions: new Set(asked).size };
}

/** What one student earned of the points of a skill, or of all; `undefined` where there were none to earn. */
export function studentShare({ answers }: Sitting, skill?: Skill): number | undefined {
	const own = answers.filter(({ item }) => skill === undefined || item.skill === skill);
	const possible = own.reduce((sum, answer) => sum + answer.possible, 0);
	return possible === 0 ? undefined : own.reduce((sum, { earned }) => sum + earned, 0) / possible;
}
