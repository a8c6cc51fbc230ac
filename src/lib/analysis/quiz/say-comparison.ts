import { sayHowMany } from '#lib/quiz/say.ts';
import type { Change, Comparison } from './compare.ts';
import { LEAST_STUDENTS } from './flags.ts';
import { percent, percentagePoints } from './say-share.ts';

/** What became of those who sat two quizzes: what was found, how sure one can be of it, and what it does not show. */
export interface ComparisonSaid {
	finding: string;
	cautions: string[];
}

export function sayComparison(comparison: Comparison): ComparisonSaid {
	const { all } = comparison;
	if (all === undefined)
		return { finding: 'Nobody has handed in both.', cautions: [sayLeftOut(comparison)].filter(Boolean) };
	return {
		finding: `${sayChange(all)}${sayLikeWithLike(comparison)}`,
		cautions: [
			saySureness(all),
			sayQuestions(comparison),
			sayChance(comparison),
			sayLeftOut(comparison)
		].filter(Boolean)
	};
}

/** Whether chance is a poor reason for a change. */
function isClear({ likely }: Change): boolean {
	return likely !== undefined && (likely[0] > 0 || likely[1] < 0);
}

function sayChange(all: Change): string {
	const { before, after, students } = all;
	const who = `the ${sayHowMany(students, 'student')} who handed in both`;
	const shares = `${percent(before)} of the points before and ${percent(after)} after`;
	if (students < LEAST_STUDENTS)
		return `${sayHowMany(students, 'student')} handed in both, too few to tell a change from chance: ${shares}.`;
	if (!isClear(all)) return `No clear change: ${who} earned ${shares}.`;
	return `${after > before ? 'More' : 'Less'} than before: ${who} earned ${shares}.`;
}

/** What differs over all may be the same over what both asked: then the questions made the difference. */
function sayLikeWithLike({ same, isSame }: Comparison): string {
	if (same === undefined || isSame) return '';
	const { before, after, questions } = same;
	const shared = sayHowMany(Math.min(...questions), 'question');
	return ` On the ${shared} asked in both: ${percent(before)} and ${percent(after)}.`;
}

function saySureness({ likely, students }: Change): string {
	if (likely === undefined)
		return students < LEAST_STUDENTS
			? `From ${LEAST_STUDENTS} students on, it is said here how far a change may be chance.`
			: '';
	return `Of many students like these the change would lie between ${percentagePoints(likely[0])} and ${percentagePoints(likely[1])} percentage points, 95 times in 100.`;
}

/** Whether like is compared with like. */
function sayQuestions({ same, isSame }: Comparison): string {
	const differ =
		'may be easier or harder, so that a change may be one of the questions and not of the students';
	if (same === undefined) return `The two asked different questions: the later ones ${differ}.`;
	if (isSame)
		return 'Both asked the same questions, so that like is compared with like. But whoever has met a question may remember it.';
	return `Where both asked the same, like is compared with like, but for what is remembered. The other questions ${differ}.`;
}

function sayChance({ skills }: Comparison): string {
	return skills.filter(({ likely }) => likely !== undefined).length < 2
		? ''
		: 'With several skills to look at, one of them may seem changed by chance alone.';
}

function sayLeftOut({ onlyBefore, onlyAfter }: Comparison): string {
	const parts = [
		...(onlyBefore > 0 ? [`${onlyBefore} who handed in only the first`] : []),
		...(onlyAfter > 0 ? [`${onlyAfter} who handed in only the second`] : [])
	];
	return parts.length === 0
		? ''
		: `Left out: ${parts.join(', and ')}. A name that is not on the roster is nobody’s twice.`;
}
