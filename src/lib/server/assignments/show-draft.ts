import { sayBeneath, type FieldError } from '#lib/assignment/field-error.ts';
import { assignable } from '#lib/assignment/plan.ts';
import { questionLines, type QuestionLine } from '#lib/assignment/question-line.ts';
import { fieldsOf, type SettingsFields } from '#lib/assignment/settings-fields.ts';
import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { ITEM_TYPES, type ItemType } from '#lib/items/types.ts';
import { mayAsk, sizeOf } from '#lib/quiz/blueprint.ts';
import type { DraftRead } from './read-draft.ts';

/** A draft as its page shows it. */
export interface DraftShown {
	id: string;
	/** In the bin: it can only be taken out or erased. */
	isBinned: boolean;
	title: string;
	/** The title of its article; its folder where that is gone. */
	article: string;
	isPicked: boolean;
	fields: SettingsFields;
	classes: { id: string; name: string }[];
	/** The questions of each form, as their teacher sees them. */
	forms: QuestionLine[][];
	obstacles: string[];
	warnings: string[];
	/** How many could be asked where fewer can than are wanted; left out where nothing is to be made do with. */
	makeDo?: number;
	/** How many questions there are of each skill and way to answer, where the passage stands as it does. */
	there: { skills: Record<Skill, number>; types: Record<ItemType, number> };
	/** How many of those that may be given out nobody can look up in practice. */
	unseen: number;
}

export function showDraft({ assignment, article, chosen, warnings, classes }: DraftRead): DraftShown {
	const { plan, policy } = assignment;
	const isOnlyAssign = plan.kind === 'drawn' && plan.onlyAssign;
	const pool = assignable(article?.items ?? [], isOnlyAssign).filter((item) => mayAsk(policy, item));
	const lines = article ? questionLines(chosen.items, article.passage, plan.seed) : [];
	const sizes = chosen.forms.map(({ items }) => items.length);
	return {
		id: assignment.id,
		isBinned: assignment.binnedAt !== undefined,
		title: assignment.title,
		article: article?.passage.title ?? assignment.article,
		isPicked: plan.kind === 'picked',
		fields: fieldsOf(assignment),
		classes,
		forms: sizes.map((size, i) => {
			const from = sizes.slice(0, i).reduce((sum, each) => sum + each, 0);
			return lines.slice(from, from + size);
		}),
		obstacles: chosen.obstacles,
		warnings,
		...(chosen.makeDo && { makeDo: sizeOf({ skills: chosen.makeDo }) }),
		there: {
			skills: countBy(SKILLS, (skill) => pool.filter((item) => item.skill === skill).length),
			types: countBy(ITEM_TYPES, (type) => pool.filter((item) => item.type === type).length)
		},
		unseen: assignable(article?.items ?? [], true).length
	};
}

function countBy<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
	return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
}

/** What is said beneath each field that is wrong, by its name. */
export function beneath(errors: readonly FieldError[]): Partial<Record<string, string>> {
	return Object.fromEntries(errors.map((error) => [error.path, sayBeneath(error)]));
}
