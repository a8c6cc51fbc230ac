import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { USUAL, type Choice } from './choice.ts';
import { sayEachCondition } from './say-conditions.ts';
import { sayHowMany } from './say.ts';
import { SKILL_WORDS } from './skills.ts';
import { TYPE_WORDS } from './type-words.ts';

/** What a student wants to be asked, in one line: `8 questions · Locate, Infer · harder · marked at the end`. What is usual, but for the number, is not said. */
export function sayChoice({ count, skills, types, level, missed, conditions }: Choice): string {
	return [
		sayHowMany(count, 'question'),
		...(skills.length === SKILLS.length ? [] : [sayNames(skills.map((skill) => SKILL_WORDS[skill].name))]),
		...(types.length === ITEM_TYPES.length ? [] : [sayNames(types.map((type) => TYPE_WORDS[type]))]),
		...(level === USUAL.level ? [] : [level]),
		...(missed ? ['only what was missed'] : []),
		...sayEachCondition(conditions),
		...(conditions.confidence ? ['saying how sure you are'] : [])
	].join(' · ');
}

const sayNames = (names: readonly string[]): string =>
	names.length === 0 ? 'none chosen' : names.join(', ');
