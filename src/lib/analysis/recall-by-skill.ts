import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { CardId } from '#lib/cards/card.ts';
import type { Looked } from '#lib/cards/history.ts';
import { isTest, rememberedOf, type Remembered } from './retention.ts';

/**
 * How much was remembered of the cards of each skill when they were due. It stands beside what the skill earns in quizzes
 * and is never mixed with it: one is recognising the right answer of a question that is new, the other recalling one that
 * has been seen. A skill without such a look is left out.
 *
 * @param skillOf `undefined` for a card that is gone
 * @param from milliseconds since 1970; what was before is left out
 */
export function recallBySkill(
	looks: readonly Looked[],
	skillOf: (card: CardId) => Skill | undefined,
	from = -Infinity
): Partial<Record<Skill, Remembered>> {
	const tests = looks.filter((look) => look.at >= from && isTest(look));
	return Object.fromEntries(
		SKILLS.flatMap((skill) => {
			const own = tests.filter(({ card }) => skillOf(card) === skill);
			return own.length === 0 ? [] : [[skill, rememberedOf(own)]];
		})
	);
}
