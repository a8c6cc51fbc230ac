import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { earnedShare, judged } from './by-skill.ts';
import { likelyMean } from './likely-mean.ts';
import { meanOf } from './moments.ts';
import type { Answer, Sat } from './sat.ts';

/** Mean shares of the same students in two quizzes, 0–1. */
export interface Change {
	before: number;
	after: number;
	/** How many students have both. */
	students: number;
	/** How many questions each rests on. */
	questions: [before: number, after: number];
	/** Between which values the change of many such students probably lies; left out of too few, or where all changed alike. */
	likely?: [low: number, high: number];
}

/** Two quizzes of a class, by those who sat both. */
export interface Comparison {
	/** Of those who are known by the roster, and whose answers are marked in both. */
	students: { student: string; name: string; before: number; after: number }[];
	/** Who sat one alone, or under a free name: they are in no figure here. */
	onlyBefore: number;
	onlyAfter: number;
	/** Over everything asked; left out where nobody sat both. */
	all?: Change;
	/** Over the questions that a student was asked in both, word for word and with the same key; left out where there are none. */
	same?: Change;
	/** Whether each of them was asked the same questions in both, and no others; `false` where nobody sat both. */
	isSame: boolean;
	/** Those that both asked for, in the order of the skills. */
	skills: (Change & { skill: Skill })[];
}

/** What one student answered in the two. */
interface Both {
	student: string;
	name: string;
	before: readonly Answer[];
	after: readonly Answer[];
}

/**
 * Two quizzes of a class, by those who sat both alone: otherwise a difference could be one of who was there. Names that are free
 * are nobody’s twice, so they count as sat once. Where the questions differ, so may their difficulty: a change is no proof of learning.
 */
export function compare(before: Sat, after: Sat): Comparison {
	const then = new Map(judged(before).flatMap((each) => (each.student ? [[each.student, each]] : [])));
	const both = judged(after).flatMap(({ student, name, answers }): Both[] => {
		const earlier = student === undefined ? undefined : then.get(student);
		return earlier ? [{ student: earlier.student!, name, before: earlier.answers, after: answers }] : [];
	});
	const shared = both.map(sameQuestions);
	const [all, same] = [changeOf(both), changeOf(shared)];
	return {
		students: both.filter(isWhole).map(({ student, name, ...answers }) => ({
			...{ student, name },
			...{ before: earnedShare(answers.before), after: earnedShare(answers.after) }
		})),
		onlyBefore: before.sittings.length - both.length,
		onlyAfter: after.sittings.length - both.length,
		...(all && { all }),
		...(same && { same }),
		isSame: both.length > 0 && both.every((each, i) => questionsOf(each) === questionsOf(shared[i]!)),
		skills: SKILLS.flatMap((skill) => {
			const change = changeOf(both.map((each) => ofSkill(each, skill)));
			return change ? [{ skill, ...change }] : [];
		})
	};
}

function changeOf(some: readonly Both[]): Change | undefined {
	const both = some.filter(isWhole);
	if (both.length === 0) return undefined;
	const before = both.map((each) => earnedShare(each.before));
	const after = both.map((each) => earnedShare(each.after));
	const likely = likelyMean(after.map((share, i) => share - before[i]!));
	return {
		...{ before: meanOf(before)!, after: meanOf(after)!, students: both.length },
		questions: [questionsIn(both.map((each) => each.before)), questionsIn(both.map((each) => each.after))],
		...(likely && { likely })
	};
}

function ofSkill({ before, after, ...student }: Both, skill: Skill): Both {
	const own = ({ item }: Answer): boolean => item.skill === skill;
	return { ...student, before: before.filter(own), after: after.filter(own) };
}

/** The questions that the student had in both. */
function sameQuestions({ before, after, ...student }: Both): Both {
	const name = ({ item }: Answer): string => `${item.id} ${item.revision}`;
	const [then, now] = [new Set(before.map(name)), new Set(after.map(name))];
	return {
		...student,
		before: before.filter((answer) => now.has(name(answer))),
		after: after.filter((answer) => then.has(name(answer)))
	};
}

const questionsOf = ({ before, after }: Both): number => before.length + after.length;

/** Whether there was something to earn both times. */
function isWhole({ before, after }: Both): boolean {
	return before.length > 0 && after.length > 0;
}

const questionsIn = (all: readonly (readonly Answer[])[]): number =>
	new Set(all.flatMap((answers) => answers.map(({ item }) => item.id))).size;
