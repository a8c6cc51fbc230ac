import { tick } from 'svelte';
import type { SubmitFunction } from '@sveltejs/kit';

/**
 * For `use:enhance`: what a form leaves out but the reload. What was typed stays where something is wrong, and the first field that
 * is has the focus, as a reader of the screen would find it.
 */
export const toTrouble: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		await update({ reset: result.type === 'success' });
		if (result.type !== 'failure') return;
		await tick();
		formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
	};
