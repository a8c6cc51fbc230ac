import type { Assignment, Plan } from '#lib/assignment/assignment.ts';
import type { FieldError } from '#lib/assignment/field-error.ts';
import { assignable, chosenBy, withCounts } from '#lib/assignment/plan.ts';
import { usualPlan } from '#lib/assignment/plan.ts';
import { readSettings } from '#lib/assignment/settings.ts';
import type { Article } from '#lib/items/article.ts';
import type { ItemId } from '#lib/items/item.ts';
import { findClass, NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { newSeed } from './create-draft.ts';
import { changeAssignment, findAssignment, type Changed } from './find-assignment.ts';

export type Saved =
	| { kind: 'saved'; assignment: Assignment }
	| { kind: 'wrong'; errors: FieldError[] }
	/** It is published, or in the bin: its settings stand. */
	| { kind: 'no-draft' }
	| NotFound;

/** Takes the settings that a form has sent for a draft; where one of them is wrong, none is taken. */
export async function saveDraft(deps: Deps, teacher: Asking, id: string, form: FormData): Promise<Saved> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined) return NOT_FOUND;
	const { assignment } = mine;
	if (!isDraft(assignment)) return { kind: 'no-draft' };
	const read = readSettings(form, assignment, deps.store.now());
	if (read.kind === 'wrong') return read;
	const { settings } = read;
	if (settings.class !== undefined && (await findClass(deps, teacher, settings.class)) === undefined)
		return { kind: 'wrong', errors: [{ path: 'class', message: 'is none of your classes' }] };
	return asSaved(
		await changeAssignment(deps, teacher, id, (current) => {
			if (!isDraft(current)) return NO_DRAFT;
			const { class: _, ...rest } = current;
			return { kind: 'done', next: { ...rest, ...settings } };
		})
	);
}

/** What is done to what a draft asks. */
export type PlanAct =
	/** Other questions of the same kind. */
	| { kind: 'draw-again' }
	/** As many questions as can be asked together. */
	| { kind: 'make-do' }
	| { kind: 'pick'; items: readonly ItemId[] }
	/** Drawn again, as it was filled in first. */
	| { kind: 'draw' };

export async function changePlan(deps: Deps, teacher: Asking, id: string, did: PlanAct): Promise<Saved> {
	const mine = await findAssignment(deps, teacher, id);
	const article = mine && deps.articles().get(mine.assignment.article);
	if (mine === undefined || article === undefined) return NOT_FOUND;
	const seed = newSeed(deps);
	return asSaved(
		await changeAssignment(deps, teacher, id, (current) =>
			isDraft(current)
				? { kind: 'done', next: { ...current, plan: planAfter(current, did, article, seed) } }
				: NO_DRAFT
		)
	);
}

function planAfter({ plan, policy }: Assignment, did: PlanAct, article: Article, seed: Plan['seed']): Plan {
	switch (did.kind) {
		case 'draw-again':
			return { ...plan, seed };
		case 'make-do': {
			const { makeDo } = chosenBy(plan, policy, article);
			return plan.kind === 'drawn' && makeDo
				? { ...plan, blueprint: withCounts(plan.blueprint, makeDo) }
				: plan;
		}
		case 'pick': {
			const wanted = new Set(did.items);
			const items = assignable(article.items).filter((item) => wanted.has(item.id));
			return { kind: 'picked', items: items.map((item) => item.id), seed: plan.seed };
		}
		case 'draw':
			return usualPlan(article, seed);
	}
}

const NO_DRAFT = { kind: 'refused', why: 'no-draft' } as const;
const isDraft = ({ state, binnedAt }: Assignment): boolean =>
	state.kind === 'draft' && binnedAt === undefined;

function asSaved(changed: Changed<'no-draft'>): Saved {
	if (changed.kind === 'done') return { kind: 'saved', assignment: changed.assignment };
	return changed.kind === 'refused' ? { kind: 'no-draft' } : changed;
}
