import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Answer, Sat, Sitting } from './sat.ts';

/** What answers earned together: an unanswered question is an answer that earned nothing. */
export interface Earned {
	earned: number;
	/** Points that could be had; more than 0. */
	possible: number;
	answers: number;
	items: ReadonlySet<ItemId>;
}

/** What a class earned, in each skill that was asked for and in all of it; nothing where nobody sat it. */
export type EarnedBySkill = ReadonlyMap<Skill | 'all', Earned>;

/**
 * Its sittings with those answers alone that show what students can do: what is marked, and by its key. That everyone was given the
 * points of a question says nothing of a skill.
 */
export function judged({ items, sittings }: Sat): Sitting[] {
	const byKey = new Set(items.filter(({ treatment }) => treatment === undefined).map(({ item }) => item.id));
	return sittings.map((sitting) => ({
		...sitting,
		answers: sitting.answers.filter(({ item, possible }) => possible > 0 && byKey.has(item.id))
	}));
}

/** What a class earned in one quiz. */
export function earnedIn(sat: Sat): EarnedBySkill {
	const answers = judged(sat).flatMap((sitting) => sitting.answers);
	return bySkill((skill) => {
		const own = skill === 'all' ? answers : answers.filter(({ item }) => item.skill === skill);
		return own.length === 0 ? [] : [earnedBy(own)];
	});
}

/** What it earned in several, every answer with the weight of its points. */
export function earnedAcross(quizzes: readonly EarnedBySkill[]): EarnedBySkill {
	return bySkill((skill) => quizzes.flatMap((each) => each.get(skill) ?? []));
}

/** The share of the points of all of these, 0–1: for one question it is its facility. */
export function earnedShare(parts: readonly Pick<Earned, 'earned' | 'possible'>[]): number {
	let [earned, possible] = [0, 0];
	for (const part of parts) {
		earned += part.earned;
		possible += part.possible;
	}
	return earned / possible;
}

function bySkill(partsOf: (skill: Skill | 'all') => Earned[]): EarnedBySkill {
	return new Map(
		([...SKILLS, 'all'] as const).flatMap((skill) => {
			const parts = partsOf(skill);
			return parts.length === 0 ? [] : [[skill, together(parts)] as const];
		})
	);
}

function earnedBy(answers: readonly Answer[]): Earned {
	const sum = (of: 'earned' | 'possible'): number => answers.reduce((all, each) => all + each[of], 0);
	return {
		...{ earned: sum('earned'), possible: sum('possible'), answers: answers.length },
		items: new Set(answers.map(({ item }) => item.id))
	};
}

function together(parts: readonly Earned[]): Earned {
	const sum = (of: 'earned' | 'possible' | 'answers'): number =>
		parts.reduce((all, each) => all + each[of], 0);
	return {
		...{ earned: sum('earned'), possible: sum('possible'), answers: sum('answers') },
		items: new Set(parts.flatMap(({ items }) => [...items]))
	};
}
