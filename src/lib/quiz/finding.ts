import type { Skill } from '#lib/bank/skill.ts';
import { outcomeOf, type Outcome, type Turn } from './attempt.ts';
import { sayCount } from './say.ts';
import { SKILL_WORDS } from './skills.ts';

/** What an attempt shows, in a sentence or two; the figures follow elsewhere. No questions: an empty text. */
export function finding(turns: readonly Turn[]): string {
	if (turns.length === 0) return '';
	const outcomes = turns.map(({ mark }) => outcomeOf(mark));
	const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
	const open = count('open');
	if (open === turns.length) return 'No question was answered.';
	const unanswered = open === 0 ? '' : ` ${sayCount(open)} ${open === 1 ? 'was' : 'were'} not answered.`;
	return `${sayAnswered(turns, outcomes, count('right'), turns.length - open)}${unanswered}`;
}

function sayAnswered(
	turns: readonly Turn[],
	outcomes: readonly Outcome[],
	right: number,
	answered: number
): string {
	const misses = answered - right;
	if (misses === 0)
		return answered === turns.length ? 'Every answer was right.' : 'Every answer given was right.';
	const missed = new Map<Skill, number>();
	turns.forEach(({ asked: { item } }, i) => {
		if (outcomes[i] === 'wrong' || outcomes[i] === 'partly')
			missed.set(item.skill, (missed.get(item.skill) ?? 0) + 1);
	});
	const [skill, most] = [...missed].sort(([, a], [, b]) => b - a)[0]!;
	const { about } = SKILL_WORDS[skill];
	const partly = outcomes.filter((outcome) => outcome === 'partly').length;
	const said = `${sayCount(right)} right${partly === 0 ? '' : `, ${sayCount(partly).toLowerCase()} partly`}.`;
	if (misses === 1)
		return partly === 0 && right > 0 && answered === turns.length
			? `All but one right. The miss was ${about}.`
			: `${said} The miss was ${about}.`;
	const all = sayCount(misses).toLowerCase();
	if (most === misses) return `${said} ${misses === 2 ? 'Both' : `All ${all}`} misses were ${about}.`;
	if (most * 2 > misses) return `${said} ${sayCount(most)} of the ${all} misses were ${about}.`;
	return `${said} The ${all} misses are spread over ${sayCount(missed.size).toLowerCase()} skills.`;
}
