import { resolve } from '$app/paths';
import type { Outline } from '#lib/items/outline.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const articles = (await (await fetch(resolve('/library.json'))).json()) as Outline[];
	return { articles };
};
