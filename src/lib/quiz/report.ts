import { turnsOf, type Attempt } from './attempt.ts';
import { reportTurn } from './report-turn.ts';
import { sayAllConditions, sayDuration } from './say-conditions.ts';
import { sayDay, sayHowMany, sayPoints } from './say.ts';
import { ownPoints, scoreBySkill, scoreOf, type Score } from './score.ts';
import { SKILL_WORDS } from './skills.ts';

interface Reported {
	attempt: Attempt;
	/** The whole address of the quiz, for whoever wants to take it. */
	link: string;
	/** What the student wants to be called; empty where that was not said. */
	name: string;
}

/** Says whose word it is. */
export const OWN_ACCOUNT =
	'This is the student’s own account. It comes from the student’s browser, where it can be altered, and nobody has checked it.';

/**
 * A result as plain text for somebody else, in blocks with an empty line between them: title, name and day; the score;
 * the points by skill; each question with what was given, what is right and where it is proved; the link; whose word
 * it is. Without questions it has none of theirs.
 */
export function report({ attempt, link, name }: Reported): string {
	const turns = turnsOf(attempt);
	const { form, title, startedAt, finishedAt } = attempt;
	const skills = scoreBySkill(turns);
	const blocks = [
		[
			`Quiz result: ${title}`,
			...(name.trim() === '' ? [] : [`Student: ${name.trim()}`]),
			// The year is always said: a result is kept for longer than one.
			`Taken on ${sayDay(finishedAt ?? startedAt, 0)}`
		],
		sayWhole(attempt),
		...(skills.length === 0
			? []
			: [['By skill', ...skills.map((each) => `${SKILL_WORDS[each.skill].name}: ${sayScore(each)}`)]]),
		...turns.map((turn, i) => reportTurn(turn, i + 1, form.seed)),
		['The same questions in the same order', link],
		[OWN_ACCOUNT]
	];
	return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** The score, what stands beside it, and how it came about. */
function sayWhole(attempt: Attempt): string[] {
	const turns = turnsOf(attempt);
	const own = ownPoints(turns);
	const hinted = turns.flatMap(({ hint }, i) => (hint ? [i + 1] : []));
	const { conditions, seconds } = attempt;
	return [
		`Score: ${sayScore(scoreOf(turns))}`,
		...(own ? [`Beside it, in the student’s own judgement: ${sayScore(own)}`] : []),
		`Conditions: ${sayAllConditions(conditions)}`,
		...(seconds === undefined ? [] : [`Time: ${sayDuration(seconds)}`]),
		`Hints: ${hinted.length === 0 ? 'none' : `${hinted.length === 1 ? 'question' : 'questions'} ${hinted.join(', ')}`}`
	];
}

const sayScore = ({ earned, possible }: Score): string =>
	possible === 0 ? 'not marked' : `${sayPoints(earned)} of ${sayHowMany(possible, 'point')}`;
