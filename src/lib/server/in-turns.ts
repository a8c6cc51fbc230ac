import { setImmediate } from 'node:timers/promises';
import type { Steps } from '#lib/analysis/steps.ts';

/** Does work step by step, and answers between two steps whoever waits. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await setImmediate();
	}
}
