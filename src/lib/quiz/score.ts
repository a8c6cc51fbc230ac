import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';
import type { Turn } from './attempt.ts';

/** The points of an attempt: a text with three gaps has three, most items one. Halves occur. */
export interface Score {
	earned: number;
	possible: number;
}

export interface SkillScore extends Score {
	skill: Skill;
	/** Its own questions, in their order. */
	turns: Turn[];
}

/** A question and its mark: all of a turn that a score takes. */
type Marked = Pick<Turn, 'mark'> & { asked: { item: Item } };

/** What there was to earn with a question: nothing with one that only its writer has marked, or nobody yet. */
export function possibleOf({ asked, mark }: Marked): number {
	// What a teacher marks has points that its item alone has not.
	return mark.kind === 'marked' || mark.kind === 'unanswered' ? mark.possible : possiblePoints(asked.item);
}

/**
 * The marks of an attempt added up; what was not answered earns nothing, and what the student has marked is left out.
 * No items: 0 of 0.
 */
export function scoreOf(turns: readonly Marked[]): Score {
	let [earned, possible] = [0, 0];
	for (const turn of turns) {
		if (turn.mark.kind === 'marked') earned += turn.mark.earned;
		possible += possibleOf(turn);
	}
	return { earned, possible };
}

/** The points that the student gave, which stand beside the score; `undefined` where there was nothing to give any for. */
export function ownPoints(turns: readonly Turn[]): Score | undefined {
	const own = turns.flatMap(({ mark }) => (mark.kind === 'own' && mark.earned !== undefined ? [mark] : []));
	if (own.length === 0) return undefined;
	return {
		earned: own.reduce((sum, { earned = 0 }) => sum + earned, 0),
		possible: own.reduce((sum, { possible }) => sum + possible, 0)
	};
}

/** The score for each skill that was asked, in the order of the skills. */
export function scoreBySkill(turns: readonly Turn[]): SkillScore[] {
	return SKILLS.flatMap((skill) => {
		const own = turns.filter(({ asked }) => asked.item.skill === skill);
		if (own.length === 0) return [];
		return [{ skill, ...scoreOf(own), turns: own }];
	});
}
