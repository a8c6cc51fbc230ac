import { onMount } from 'svelte';
import { useLearner } from '#lib/learner/learner.svelte.ts';
import { whenIdle } from '#lib/learner/when-idle.ts';
import type { Due } from './cards/due.ts';

/** What is waiting among a student's cards: `undefined` until it is known, which is never on the server, and for who has none. */
export function useDue(): { readonly current: Due | undefined } {
	const learner = useLearner();
	let due = $state.raw<Due>();
	async function look() {
		try {
			const { dueOf } = await import('./cards/due.ts');
			due = await dueOf(learner);
		} catch {
			// There is no network; nothing is said of what is not known.
		}
	}
	onMount(() => whenIdle(() => void look()));
	return {
		get current() {
			return due;
		}
	};
}
