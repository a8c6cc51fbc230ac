import { SKILLS } from '#lib/bank/skill.ts';
import { sayHowMany } from '#lib/quiz/say.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import { earnedAcross, earnedShare, type Earned, type EarnedBySkill } from './by-skill.ts';
import type { Change, Comparison } from './compare.ts';
import { sayComparison, type ComparisonSaid } from './say-comparison.ts';
import { percent, percentagePoints } from './say-share.ts';
import { cautionsAcross, sayWeakest } from './say-skills.ts';

/** A quiz of a class among others. */
export interface QuizAcross {
	id: string;
	title: string;
	/** When it was, in words. */
	when: string;
	/** How many have handed it in: one at least. */
	students: number;
	earned: EarnedBySkill;
}

/** A share to be drawn and read, and what it rests on. */
export interface ShareShown {
	share: number;
	text: string;
	questions: string;
	answers: string;
}

/** Skills across the quizzes of a class. Nobody is named in them. */
export interface SkillsShown {
	finding: string;
	cautions: string[];
	/** The skills that were asked for, and `All`. */
	columns: string[];
	/** In the order of the quizzes; a cell is left out where a quiz did not ask for the skill. */
	rows: { id: string; title: string; when: string; students: string; cells: (ShareShown | undefined)[] }[];
	/** Over all quizzes. */
	all: (ShareShown | undefined)[];
}

/** @param quizzes at least one, in the order of time */
export function showSkills(quizzes: readonly QuizAcross[]): SkillsShown {
	const all = earnedAcross(quizzes.map(({ earned }) => earned));
	const asked = [...SKILLS.filter((skill) => all.has(skill)), 'all' as const];
	const cells = (of: EarnedBySkill) => asked.map((skill) => shareShown(of.get(skill)));
	return {
		finding: sayWeakest(all),
		cautions: cautionsAcross(quizzes),
		columns: asked.map((skill) => (skill === 'all' ? 'All' : SKILL_WORDS[skill].name)),
		rows: quizzes.map(({ id, title, when, students, earned }) => ({
			...{ id, title, when, students: sayHowMany(students, 'student'), cells: cells(earned) }
		})),
		all: cells(all)
	};
}

function shareShown(earned: Earned | undefined): ShareShown | undefined {
	if (earned === undefined) return undefined;
	const share = earnedShare([earned]);
	return {
		...{ share, text: percent(share) },
		questions: sayHowMany(earned.items.size, 'question'),
		answers: sayHowMany(earned.answers, 'answer')
	};
}

/** A row of two quizzes compared. */
export interface ChangeShown {
	name: string;
	before: string;
	after: string;
	/** −1–1, to be drawn. */
	change: number;
	/** In percentage points. */
	by: string;
	/** Between which it probably lies; left out where that cannot be said. */
	likely?: string;
	/** What it rests on. */
	rests: string;
}

/** Two quizzes compared, by those who sat both. */
export interface ComparedShown extends ComparisonSaid {
	/** Over everything, over what both asked, and by skill. */
	rows: ChangeShown[];
	/** On how few questions the change of one student rests; left out where nobody sat both. */
	caution?: string;
	students: { id: string; name: string; before: string; after: string; change: number; by: string }[];
}

export function showCompared(comparison: Comparison): ComparedShown {
	const { all, same, isSame, skills, students } = comparison;
	return {
		...sayComparison(comparison),
		rows: [
			...(all ? [changeShown('All', all)] : []),
			...(same && !isSame ? [changeShown('Asked in both', same)] : []),
			...skills.map((change) => changeShown(SKILL_WORDS[change.skill].name, change))
		],
		...(all && {
			caution: `The change of one student rests on ${sayQuestions(all)}: a few answers more or less are chance.`
		}),
		students: students.map(({ student, name, before, after }) => ({
			...{ id: student, name },
			...shown(before, after)
		}))
	};
}

function changeShown(name: string, change: Change): ChangeShown {
	const { before, after, likely, students } = change;
	return {
		...{ name, ...shown(before, after) },
		...(likely && { likely: likely.map(percentagePoints).join(' to ') }),
		rests: `${sayHowMany(students, 'student')}, ${sayQuestions(change)}`
	};
}

/** What is shown adds up: the change is that of the shares as they are shown. */
function shown(before: number, after: number) {
	const change = Math.round(after * 100) / 100 - Math.round(before * 100) / 100;
	return { before: percent(before), after: percent(after), change, by: percentagePoints(change) };
}

function sayQuestions({ questions: [before, after] }: Change): string {
	return before === after ? sayHowMany(before, 'question') : `${before} and ${sayHowMany(after, 'question')}`;
}
