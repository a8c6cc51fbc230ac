import type { Skill } from '#lib/bank/skill.ts';
import { isRightAfterHint, outcomeOf, type Outcome, type Turn } from './attempt.ts';
import { sayCount } from './say.ts';
import { SKILL_WORDS } from './skills.ts';

/** What an attempt shows, in a sentence or two; the figures follow elsewhere. No questions: an empty text. */
export function finding(turns: readonly Turn[]): string {
	// What its writer is to judge is neither right nor wrong.
	const own = turns.filter((turn) => becameOf(turn) === 'own').length;
	const left = own === 0 ? '' : ` ${sayCount(own)} ${own === 1 ? 'is' : 'are'} yours to compare.`;
	const marked = turns.filter((turn) => becameOf(turn) !== 'own');
	if (marked.length === 0) return left.trim();
	const answered = marked.filter((turn) => becameOf(turn) !== 'open');
	if (answered.length === 0) return `No question was answered.${left}`;
	const open = marked.length - answered.length;
	const unanswered = open === 0 ? '' : ` ${sayCount(open)} ${open === 1 ? 'was' : 'were'} not answered.`;
	return `${sayAnswered(answered, open === 0)}${unanswered}${left}`;
}

/** As the outcome is, but that what was right after a hint is right: the hint is said beside it. */
function becameOf(turn: Turn): Outcome {
	return isRightAfterHint(turn) ? 'right' : outcomeOf(turn.mark);
}

/** @param isAll whether they are all that was asked and marked */
function sayAnswered(answered: readonly Turn[], isAll: boolean): string {
	const missed = answered.filter((turn) => becameOf(turn) !== 'right');
	const right = answered.length - missed.length;
	const helped = sayHelped(answered.filter(isRightAfterHint).length, right);
	if (missed.length === 0)
		return `${isAll ? 'Every answer was right' : 'Every answer given was right'}${helped}.`;
	const partly = missed.filter((turn) => becameOf(turn) === 'partly').length;
	if (missed.length === 1 && partly === 0 && right > 0 && isAll)
		return `All but one right${helped}. The miss was ${SKILL_WORDS[missed[0]!.asked.item.skill].about}.`;
	const also = partly === 0 ? '' : `,${helped && ' and'} ${sayCount(partly).toLowerCase()} partly`;
	return `${sayCount(right)} right${helped}${also}. ${sayMissed(missed, partly > 0)}`;
}

/** What follows "right", where some of that came after a hint. */
function sayHelped(helped: number, right: number): string {
	if (helped === 0) return '';
	if (helped < right) return `, ${sayCount(helped).toLowerCase()} of them after a hint`;
	return `, ${right === 1 ? '' : right === 2 ? 'both ' : 'all '}after a hint`;
}

/** What the misses have in common. @param partly what was partly right is no miss, but is to be looked at again like one */
function sayMissed(missed: readonly Turn[], partly: boolean): string {
	const counts = new Map<Skill, number>();
	for (const { asked } of missed) counts.set(asked.item.skill, (counts.get(asked.item.skill) ?? 0) + 1);
	const [skill, most] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
	const { about } = SKILL_WORDS[skill];
	if (missed.length === 1) return `The ${partly ? 'one to look at again' : 'miss'} was ${about}.`;
	const misses = partly ? 'to look at again' : 'misses';
	const all = sayCount(missed.length).toLowerCase();
	if (most === missed.length)
		return `${missed.length === 2 ? 'Both' : `All ${all}`} ${misses} were ${about}.`;
	if (most * 2 > missed.length) return `${sayCount(most)} of the ${all} ${misses} were ${about}.`;
	return `The ${all} ${misses} are spread over ${sayCount(counts.size).toLowerCase()} skills.`;
}
