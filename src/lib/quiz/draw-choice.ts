import type { Passage } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Attempt } from './attempt.ts';
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

/** The quiz that was chosen, or that there is none: by how much it would be short, and a largest one that there is. */
export type Drawn = DrawnForm | { kind: 'short'; short: number; shorter: DrawnForm };

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
	const drawn = generate(index, blueprintOf(choice, pool), seed, seen);
	const asDrawn = (form: Form): DrawnForm => ({ kind: 'form', form, conditions: choice.conditions });
	return drawn.kind === 'form'
		? asDrawn(drawn.form)
		: { kind: 'short', short: drawn.short, shorter: asDrawn(drawn.shorter) };
}
