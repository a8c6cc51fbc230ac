import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Passage } from '#lib/bank/passage.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ fetch, params }) => {
	const response = await fetch(resolve('/articles/[article]/article.json', params));
	if (!response.ok) error(response.status, 'There is no article at this address.');
	return { article: params.article, passage: (await response.json()) as Passage };
};
