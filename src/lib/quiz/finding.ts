import type { Skill } from '#lib/bank/skill.ts';
import { outcomeOf, type Outcome, type Turn } from './attempt.ts';
import { sayCount } from './say.ts';
import { SKILL_WORDS } from './skills.ts';

/** What an attempt shows, in a sentence or two; the figures follow elsewhere. No questions: an empty text. */
export function finding(turns: readonly Turn[]): string {
	const outcomes = turns.map(({ mark }) => outcomeOf(mark));
	const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
	// What its writer is to judge is neither right nor wrong.
	const [open, own] = [count('open'), count('own')];
	const marked = turns.length - own;
	const left = own === 0 ? '' : ` ${sayCount(own)} ${own === 1 ? 'is' : 'are'} yours to compare.`;
	if (marked === 0) return left.trim();
	if (open === marked) return `No question was answered.${left}`;
	const unanswered = open === 0 ? '' : ` ${sayCount(open)} ${open === 1 ? 'was' : 'were'} not answered.`;
	return `${sayAnswered(turns, outcomes, count('right'), marked - open, marked)}${unanswered}${left}`;
}

function sayAnswered(
	turns: readonly Turn[],
	outcomes: readonly Outcome[],
	right: number,
	answered: number,
	marked: number
): string {
	const misses = answered - right;
	if (misses === 0) return answered === marked ? 'Every answer was right.' : 'Every answer given was right.';
	const missed = new Map<Skill, number>();
	turns.forEach(({ asked: { item } }, i) => {
		if (outcomes[i] === 'wrong' || outcomes[i] === 'partly')
			missed.set(item.skill, (missed.get(item.skill) ?? 0) + 1);
	});
	const [skill, most] = [...missed].sort(([, a], [, b]) => b - a)[0]!;
	const { about } = SKILL_WORDS[skill];
	const partly = outcomes.filter((outcome) => outcome === 'partly').length;
	const said = `${sayCount(right)} right${partly === 0 ? '' : `, ${sayCount(partly).toLowerCase()} partly`}.`;
	// What was partly right is no miss, but is to be looked at again like one.
	const what = partly === 0 ? 'miss' : 'one to look at again';
	const whats = partly === 0 ? 'misses' : 'to look at again';
	if (misses === 1)
		return partly === 0 && right > 0 && answered === marked
			? `All but one right. The miss was ${about}.`
			: `${said} The ${what} was ${about}.`;
	const all = sayCount(misses).toLowerCase();
	if (most === misses) return `${said} ${misses === 2 ? 'Both' : `All ${all}`} ${whats} were ${about}.`;
	if (most * 2 > misses) return `${said} ${sayCount(most)} of the ${all} ${whats} were ${about}.`;
	return `${said} The ${all} ${whats} are spread over ${sayCount(missed.size).toLowerCase()} skills.`;
}
