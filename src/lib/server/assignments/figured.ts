import { figureSteps, type Figured } from '#lib/analysis/quiz/figured.ts';
import type { Published } from '#lib/assignment/assignment.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import { satSteps } from '#lib/assignment/sat-of.ts';
import { inTurns } from '../in-turns.ts';

/**
 * What was worked out of the work of a class. It is another object as soon as anything in it changes, and so is what was published
 * when a key is mended: until then the figures hold, and whoever asks meanwhile waits for the same.
 */
const known = new WeakMap<Work, { by: Published; figured: Promise<Figured> }>();

/** The figures of a quiz, worked out in turns with whoever saves. Its item types have been brought. */
export function figuredOf(published: Published, work: Work): Promise<Figured> {
	const before = known.get(work);
	if (before?.by === published) return before.figured;
	const figured = inTurns(stepsOf(published, work));
	known.set(work, { by: published, figured });
	return figured;
}

function* stepsOf(published: Published, work: Work) {
	const sat = yield* satSteps(published, work);
	return yield* figureSteps(sat, published.passage);
}
