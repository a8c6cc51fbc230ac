import { onMount } from 'svelte';
import { useLearner } from '#lib/learner/learner.svelte.ts';
import { whenIdle } from '#lib/learner/when-idle.ts';
import type { Asked, Reading } from './reading/open.ts';

/**
 * The reading tools of a passage: `undefined` until they have been fetched, which is when the page has nothing else to do, and
 * never on the server. Without them the passage can be read all the same.
 *
 * @param afterMs how long the page must have been there before
 */
export function useReading(asked: () => Asked, afterMs = 0): { readonly current: Reading | undefined } {
	const learner = useLearner();
	let reading = $state.raw<Reading>();
	let left = false;

	async function open() {
		try {
			const { openReading } = await import('./reading/open.ts');
			const opened = await openReading(learner, asked());
			if (left) opened?.tools.leave();
			else reading = opened;
		} catch {
			// There is no network; the passage stays as it is.
		}
	}

	onMount(() => {
		const waiting = setTimeout(() => whenIdle(() => left || void open()), afterMs);
		return () => {
			left = true;
			clearTimeout(waiting);
			reading?.tools.leave();
		};
	});
	return {
		get current() {
			return reading;
		}
	};
}
