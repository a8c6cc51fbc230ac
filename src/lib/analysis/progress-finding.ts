import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { sayCount, sayPoints } from '#lib/quiz/say.ts';
import { SKILL_WORDS } from '#lib/quiz/skills.ts';
import { above, isClearlyAbove, standsOutAbove, tallyOf } from './clearly.ts';
import { shareOf, type Tally } from './calibration.ts';
import { ENOUGH_QUESTIONS, turnsOfSkill } from './mastery.ts';
import type { Taken } from './taken.ts';

/** So many quizzes are set against as many before them, or fewer where there are not so many. */
const MOST_COMPARED = 6;
/** With fewer on either side nothing is said of a direction. */
const LEAST_COMPARED = 3;

/**
 * What quizzes show taken together, in a sentence or two. It names a direction only where as many quizzes as before,
 * three at the least, differ by more than chance would make them, and a skill only where it lies as clearly below the
 * others; where nothing stands out it says how many quizzes there were, and of one or two what they scored. None: an
 * empty text.
 *
 * @param taken the oldest first
 */
export function progressFinding(taken: readonly Taken[]): string {
	const scored = taken.filter(({ score }) => score.possible > 0);
	if (scored.length === 0) return '';
	if (scored.length < LEAST_COMPARED) return fewQuizzes(scored);
	const all = tallyOf(scored.flatMap(({ turns }) => turns));
	if (all.right === all.of)
		return `Every answer was right, in ${sayCount(scored.length).toLowerCase()} quizzes.`;
	const direction = directionOf(scored);
	const cost = costOf(scored.slice(-MOST_COMPARED), direction);
	if (direction) return cost ? `${direction} ${cost}` : direction;
	const quizzes = `${sayCount(scored.length)} quizzes so far`;
	return cost ? `${quizzes}. ${cost}` : `${quizzes}, and no skill stands out.`;
}

function fewQuizzes(scored: readonly Taken[]): string {
	const sizes = new Set(scored.map(({ score }) => score.possible));
	// Of one size it is named once, as one says it.
	const said = scored.map(({ score: { earned, possible } }, i) =>
		i > 0 && sizes.size === 1 ? sayPoints(earned) : `${sayPoints(earned)} of ${possible}`
	);
	const points = scored.some(({ score, turns }) => score.possible !== turns.length) ? ' points' : '';
	return scored.length === 1
		? `One quiz so far: ${said[0]!}${points}.`
		: `Two quizzes so far: ${said[0]!}${points}, then ${said[1]!}.`;
}

/** Whether the latest quizzes went clearly better or worse than those before them, in a skill or in all. */
function directionOf(scored: readonly Taken[]): string | undefined {
	const compared = Math.min(MOST_COMPARED, Math.floor(scored.length / 2));
	if (compared < LEAST_COMPARED) return undefined;
	const [late, early] = [scored.slice(-compared), scored.slice(-2 * compared, -compared)];
	const skills = SKILLS.map((skill) => {
		const [now, then] = [tallyOf(turnsOfSkill(late, skill)), tallyOf(turnsOfSkill(early, skill))];
		const enough = now.of >= ENOUGH_QUESTIONS && then.of >= ENOUGH_QUESTIONS;
		return { topic: SKILL_WORDS[skill].topic, now, then, by: enough ? above(now, then) : 0 };
	});
	const risen = skills.reduce((most, each) => (each.by > most.by ? each : most));
	const fallen = skills.reduce((most, each) => (each.by < most.by ? each : most));
	const [now, then] = [late, early].map((some) => tallyOf(some.flatMap(({ turns }) => turns))) as [
		Tally,
		Tally
	];
	if (isClearlyAbove(then, now))
		return standsOutAbove(fallen.then, fallen.now)
			? `Less is right than before, most of all in ${fallen.topic}.`
			: 'Less is right than before.';
	if (standsOutAbove(risen.now, risen.then) && risen.by >= -fallen.by) return `Steadier on ${risen.topic}.`;
	if (standsOutAbove(fallen.then, fallen.now)) return `Less steady on ${fallen.topic} than before.`;
	return isClearlyAbove(now, then) ? 'More is right than before.' : undefined;
}

/** What the weakest skill costs, where it lies clearly below the others together and costs a fifth or more. */
function costOf(scored: readonly Taken[], direction: string | undefined): string | undefined {
	const turnsOf = (skill: Skill) => turnsOfSkill(scored, skill);
	const weakest = SKILLS.map((skill) => ({
		skill,
		own: tallyOf(turnsOf(skill)),
		others: tallyOf(SKILLS.filter((each) => each !== skill).flatMap(turnsOf))
	}))
		.filter(({ own, others }) => own.of >= ENOUGH_QUESTIONS && standsOutAbove(others, own))
		.sort((a, b) => shareOf(a.own)! - shareOf(b.own)!)[0];
	const part = weakest && sayLost(1 - shareOf(weakest.own)!);
	if (!weakest || !part) return undefined;
	const { topic } = SKILL_WORDS[weakest.skill];
	// What has just been said to be getting worse need not be named again.
	if (direction?.includes(topic)) return undefined;
	return `${topic[0]!.toUpperCase()}${topic.slice(1)} ${direction ? 'still costs' : 'costs'} ${part} its points.`;
}

/** A share that was lost, in words; `undefined` for less than a fifth. */
function sayLost(lost: number): string | undefined {
	if (lost > 0.6) return 'most of';
	if (lost > 0.42) return 'about half';
	if (lost > 0.29) return 'about a third of';
	return lost >= 0.2 ? 'about a quarter of' : undefined;
}
