import { askOf, reviewOf } from '#lib/items/views.ts';
import { readView, type View } from './view.ts';
import type { PageLoad } from './$types';

/** Whatever the server draws has to be there before it is drawn, and in the browser before it is taken over. */
export const load: PageLoad = async ({ data, url }) => {
	const { seen } = data;
	const view = readView(url.searchParams, seen.stage === 'taking' ? seen.taking.slots : []);
	if (seen.stage === 'taking') {
		const { questions } = seen.taking;
		const shown =
			view.kind === 'question'
				? questions.slice(view.place, view.place + 1)
				: view.kind === 'all'
					? questions
					: [];
		// What cannot be brought is said where it would stand.
		await Promise.allSettled(shown.map(async (question) => askOf(question.shown.type)));
	}
	if (seen.stage === 'over') {
		const types = seen.feedback.questions.flatMap(({ key }) => (key ? [key.item.type] : []));
		const { bringTypes } = await import('#lib/items/registry.ts');
		await bringTypes(types);
		await Promise.all(types.map(async (type) => reviewOf(type)));
	}
	const parts = await partsOf(seen.stage, view);
	return { ...data, view, parts };
};

/** All but the questions themselves is brought when it is needed. */
async function partsOf(stage: string, { kind }: View) {
	const forgets = kind === 'forget';
	const isLeft = ['taken-over', 'removed', 'time-up'].includes(stage);
	return {
		Forget: forgets && !isLeft ? (await import('./Forget.svelte')).default : undefined,
		Before: stage === 'before' && !forgets ? (await import('./Before.svelte')).default : undefined,
		Over: stage === 'over' && !forgets ? (await import('./Over.svelte')).default : undefined,
		Review: kind === 'review' ? (await import('./Review.svelte')).default : undefined,
		Elsewhere: isLeft ? (await import('./Elsewhere.svelte')).default : undefined
	};
}
