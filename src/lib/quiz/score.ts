import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { possiblePoints } from '#lib/items/types.ts';
import { outcomeOf, type Outcome, type Turn } from './attempt.ts';

/** The points of an attempt: a text with three gaps has three, most items one. Halves occur. */
export interface Score {
	earned: number;
	possible: number;
}

export interface SkillScore extends Score {
	skill: Skill;
	outcomes: Outcome[];
}

/** The marks of an attempt added up; what was not answered earns nothing. No items: 0 of 0. */
export function scoreOf(turns: readonly Turn[]): Score {
	let [earned, possible] = [0, 0];
	for (const { asked, mark } of turns) {
		if (mark.kind === 'marked') earned += mark.earned;
		possible += mark.kind === 'invalid' ? possiblePoints(asked.item) : mark.possible;
	}
	return { earned, possible };
}

/** The score for each skill that was asked, in the order of the skills. */
export function scoreBySkill(turns: readonly Turn[]): SkillScore[] {
	return SKILLS.flatMap((skill) => {
		const own = turns.filter(({ asked }) => asked.item.skill === skill);
		if (own.length === 0) return [];
		return [{ skill, ...scoreOf(own), outcomes: own.map(({ mark }) => outcomeOf(mark)) }];
	});
}
