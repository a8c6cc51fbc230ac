import type { Published } from '#lib/assignment/assignment.ts';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import { formOf } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anId } from './assignment.ts';
import { anItem } from './item.ts';
import { aPassage } from './passage.ts';

/** One question on a passage of two sentences. */
export function aPublished(over: Partial<Published> = {}): Published {
	const items = [anItem({ type: 'single-choice' })];
	return {
		assignment: anId('assignment') as AssignmentId,
		passage: aPassage(),
		items,
		forms: [
			formOf(
				items.map(({ id }) => id),
				'spring' as Seed
			)
		],
		...over
	};
}
