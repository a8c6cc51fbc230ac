import { questionLines, type QuestionLine } from '#lib/assignment/question-line.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { Item } from '#lib/items/types.ts';
import { mayAsk } from '#lib/quiz/blueprint.ts';
import type { DraftRead } from './read-draft.ts';

/** All that can be picked, by skill and within a skill by paragraph, and what is in the quiz now. */
export interface PickingShown {
	id: string;
	title: string;
	skills: { skill: Skill; questions: QuestionLine[] }[];
	picked: string[];
}

/** Questions that cannot be asked where the passage stands are left out, unless they are picked already. */
export function showPicking({
	assignment,
	chosen,
	article,
	pool
}: DraftRead & { article: { passage: Passage }; pool: readonly Item[] }): PickingShown {
	const picked = chosen.items.map(({ id }) => id);
	const there = pool.filter((item) => mayAsk(assignment.policy, item) || picked.includes(item.id));
	const lines = questionLines(there, article.passage, assignment.plan.seed);
	const sorted = lines.sort((a, b) => a.paragraph - b.paragraph || a.difficulty - b.difficulty);
	return {
		id: assignment.id,
		title: assignment.title,
		skills: SKILLS.map((skill) => ({
			skill,
			questions: sorted.filter((each) => each.skill === skill)
		})).filter(({ questions }) => questions.length > 0),
		picked
	};
}
