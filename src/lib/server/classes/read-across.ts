import '#lib/items/all-types.ts';
import type { QuizAcross } from '#lib/analysis/quiz/across-shown.ts';
import { earnedIn } from '#lib/analysis/quiz/by-skill.ts';
import { compare, type Comparison } from '#lib/analysis/quiz/compare.ts';
import type { Sat } from '#lib/analysis/quiz/sat.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { sayShortTime } from '#lib/assignment/local-time.ts';
import { satSteps } from '#lib/assignment/sat-of.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Deps } from '../deps.ts';
import { inTurns } from '../in-turns.ts';
import { byName, findClass, NOT_FOUND, type Asking, type NotFound } from './find-class.ts';

/** Which two quizzes are to be compared, as they stand in an address; left out, the latest two are. */
export interface AskedPair {
	before?: string | undefined;
	after?: string | undefined;
}

/** Two quizzes of a class, the earlier one before; or why they are not compared. */
export type Pair =
	| { kind: 'compared'; before: string; after: string; comparison: Comparison }
	| { kind: 'one-twice' }
	/** One of them is no quiz of this class, or nobody has handed it in, or it lies in the bin. */
	| { kind: 'not-there' }
	/** Fewer than two were handed in. */
	| { kind: 'too-few' };

export interface AcrossRead {
	kind: 'across';
	class: Class;
	/** Those that somebody has handed in, the earliest first. */
	quizzes: QuizAcross[];
	pair: Pair;
}

/** What the quizzes of a class show together. Only a class has such figures: free names are not the same people twice. */
export async function readAcross(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	asked: AskedPair = {}
): Promise<AcrossRead | NotFound> {
	const found = await findClass({ store }, teacher, id);
	if (found === undefined) return NOT_FOUND;
	const own = (await store.assignments.all())
		.filter((each) => each.class === found.id && each.binnedAt === undefined)
		.sort((a, b) => beginOf(b) - beginOf(a));
	const quizzes: QuizAcross[] = [];
	const sats = new Map<string, Sat>();
	const isAsked = asked.before !== undefined && asked.after !== undefined;
	for (const assignment of own) {
		const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
		// A class at work is answered in between.
		const sat = published && work && (await inTurns(satSteps(published, work)));
		if (sat === undefined || sat.sittings.length === 0) continue;
		quizzes.unshift(quizAcross(assignment, sat));
		// Of the others no more is kept than what they earned.
		if (isAsked ? Object.values(asked).includes(assignment.id) : sats.size < 2) sats.set(assignment.id, sat);
	}
	return { kind: 'across', class: found, quizzes, pair: pairOf(found, quizzes, sats, asked) };
}

function quizAcross(assignment: Assignment, sat: Sat): QuizAcross {
	const { id, title, window } = assignment;
	const when = sayShortTime(beginOf(assignment), window.zone);
	return { id, title, when, students: sat.sittings.length, earned: earnedIn(sat) };
}

/** From when on it could be taken. */
function beginOf(assignment: Assignment): Moment {
	return Math.max(publicationOf(assignment)?.at ?? 0, assignment.window.opensAt ?? 0);
}

function pairOf(
	{ roster }: Class,
	quizzes: readonly QuizAcross[],
	sats: ReadonlyMap<string, Sat>,
	asked: AskedPair
): Pair {
	if (quizzes.length < 2) return { kind: 'too-few' };
	const ids = quizzes.map((quiz) => quiz.id).filter((each) => sats.has(each));
	const [first, second] = ids;
	if (first !== undefined && asked.before === first && asked.after === first) return { kind: 'one-twice' };
	if (first === undefined || second === undefined) return { kind: 'not-there' };
	const comparison = compare(sats.get(first)!, sats.get(second)!);
	const names = new Map<string, string>(roster.map((each) => [each.id, each.name]));
	const students = comparison.students
		.map((each) => ({ ...each, name: names.get(each.student) ?? each.name }))
		.sort((a, b) => byName.compare(a.name, b.name));
	return { kind: 'compared', before: first, after: second, comparison: { ...comparison, students } };
}
