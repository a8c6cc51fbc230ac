import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Attempt } from './attempt.ts';
import { mayAsk } from './blueprint.ts';
import { blueprintOf, type Choice } from './choice.ts';
import type { Conditions } from './conditions.ts';
import type { Form } from './form.ts';
import { generate } from './generate.ts';
import { indexItems, type Drawable } from './index-items.ts';
import { missedItems } from './missed.ts';
import type { Seed } from './rng.ts';

interface DrawnForm {
	kind: 'form';
	form: Form;
	conditions: Conditions;
}

/** That there is no such quiz. */
export interface DrawnShort {
	kind: 'short';
	/** By how many questions it would be short. */
	short: number;
	/** How many there are of the skills and types that were chosen, whether they can be asked together or not. */
	fitting: number;
	/** A largest quiz that there is; it may be empty. */
	shorter: DrawnForm;
}

/** The quiz that was chosen, or that there is none. */
export type Drawn = DrawnForm | DrawnShort;

/**
 * Draws the quiz that a student has chosen. Pure: the same arguments give the same quiz.
 *
 * @param items all that there are for practice
 * @param past what the student has met, and the attempts that are over, the latest first
 */
export function drawChoice(
	choice: Choice,
	items: readonly Drawable[],
	{ paragraphs }: Pick<Passage, 'paragraphs'>,
	seed: Seed,
	{ seen, finished }: { seen: ReadonlySet<ItemId>; finished: readonly Attempt[] }
): Drawn {
	const missed = choice.missed ? missedItems(finished) : undefined;
	const pool = missed ? items.filter(({ id }) => missed.has(id)) : items;
	const index = indexItems(pool, paragraphs.length);
	const blueprint = blueprintOf(choice, pool);
	const drawn = generate(index, blueprint, seed, seen);
	const asDrawn = (form: Form): DrawnForm => ({ kind: 'form', form, conditions: choice.conditions });
	if (drawn.kind === 'form' && drawn.form.items.length > 0) return asDrawn(drawn.form);
	const fitting = pool.filter((item) => choice.skills.includes(item.skill) && mayAsk(blueprint, item)).length;
	const shorter = asDrawn(drawn.kind === 'form' ? drawn.form : drawn.shorter);
	return { kind: 'short', short: choice.count - shorter.form.items.length, fitting, shorter };
}
