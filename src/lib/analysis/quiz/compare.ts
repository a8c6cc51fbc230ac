import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { studentShare } from './by-skill.ts';
import { meanOf } from './moments.ts';
import type { Sat, Sitting } from './sat.ts';

/** Mean shares of the same students in two quizzes, 0–1. */
export interface Change {
	before: number;
	after: number;
	/** How many students have both. */
	students: number;
}

export interface Comparison {
	/** Students of the roster who sat both. */
	students: { student: string; name: string; before: number; after: number }[];
	/** Who sat one alone: they are in no figure here. */
	onlyBefore: number;
	onlyAfter: number;
	/** Over everything asked; left out where nobody sat both. */
	all?: Change;
	/** Those that both asked for, in the order of the skills. */
	skills: (Change & { skill: Skill })[];
}

/**
 * Two quizzes of a class, by those who sat both alone: otherwise a difference could be one of who was there. Names that are free
 * are nobody’s twice, so they count as sat once. The questions differ, and so may their difficulty: a change is no proof of learning.
 */
export function compare(before: Pick<Sat, 'sittings'>, after: Pick<Sat, 'sittings'>): Comparison {
	const then = new Map(before.sittings.flatMap((each) => (each.student ? [[each.student, each]] : [])));
	const both = after.sittings.flatMap((now): [Sitting, Sitting][] => {
		const earlier = now.student === undefined ? undefined : then.get(now.student);
		return earlier ? [[earlier, now]] : [];
	});
	const all = changeOf(both);
	return {
		students: both.flatMap(([a, b]) => {
			const [x, y] = [studentShare(a), studentShare(b)];
			if (x === undefined || y === undefined) return [];
			return [{ student: b.student!, name: b.name, before: x, after: y }];
		}),
		onlyBefore: before.sittings.length - both.length,
		onlyAfter: after.sittings.length - both.length,
		...(all && { all }),
		skills: SKILLS.flatMap((skill) => {
			const change = changeOf(both, skill);
			return change ? [{ skill, ...change }] : [];
		})
	};
}

function changeOf(both: readonly [Sitting, Sitting][], skill?: Skill): Change | undefined {
	const shares = both.flatMap(([a, b]): [number, number][] => {
		const [x, y] = [studentShare(a, skill), studentShare(b, skill)];
		return x === undefined || y === undefined ? [] : [[x, y]];
	});
	const [before, after] = [meanOf(shares.map(([x]) => x)), meanOf(shares.map(([, y]) => y))];
	return before === undefined || after === undefined ? undefined : { before, after, students: shares.length };
}
