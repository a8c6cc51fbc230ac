import { SKILLS } from '#lib/bank/skill.ts';
import { sayCount, sayHowMany } from '#lib/quiz/say.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import { earnedShare, type EarnedBySkill } from './by-skill.ts';
import { LEAST_STUDENTS } from './flags.ts';
import { percent } from './say-share.ts';

/** With fewer questions a share says as much of them as of their skill, and the skill is not named. */
export const LEAST_QUESTIONS = 3;
/** Skills that lie closer together than this are much the same. */
const APART = 0.1;

/** What the skills of a class show over several quizzes, in a sentence. */
export function sayWeakest(all: EarnedBySkill): string {
	const shares = SKILLS.flatMap((skill) => {
		const earned = all.get(skill);
		return earned && earned.items.size >= LEAST_QUESTIONS ? [{ skill, share: earnedShare([earned]) }] : [];
	}).sort((a, b) => a.share - b.share);
	const [lowest, highest] = [shares[0], shares.at(-1)];
	if (!lowest || !highest || lowest === highest) return 'Too few questions so far to tell the skills apart.';
	if (highest.share - lowest.share < APART)
		return `No skill stands out: the class earned from ${percent(lowest.share)} to ${percent(highest.share)} of the points in each.`;
	return `The class earned least in ${SKILL_WORDS[lowest.skill].name}, ${percent(lowest.share)} of the points, and most in ${SKILL_WORDS[highest.skill].name}, ${percent(highest.share)}.`;
}

/** How far the shares may be trusted: by how few students, and how few questions, they rest on. */
export function cautionsAcross(quizzes: readonly { students: number; earned: EarnedBySkill }[]): string[] {
	const small = quizzes.filter(({ students }) => students < LEAST_STUDENTS).length;
	const questions = Math.min(
		...quizzes.flatMap(({ earned }) => SKILLS.flatMap((skill) => earned.get(skill)?.items.size ?? []))
	);
	return [
		...(questions < LEAST_QUESTIONS
			? [
					`In one quiz a skill rests on as few as ${sayHowMany(questions, 'question')}, and shows as much how hard that was. Over all quizzes it says more.`
				]
			: []),
		...(small > 0
			? [
					`${sayCount(small)} of the quizzes ${small === 1 ? 'has' : 'have'} fewer than ${LEAST_STUDENTS} students: there one student more or less would show.`
				]
			: [])
	];
}
