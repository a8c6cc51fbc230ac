import { bringTypes } from '#lib/items/registry.ts';
import type { PageLoad } from './$types';

/** What sets the questions on paper is there when the page is drawn. */
export const load: PageLoad = async ({ data }) => {
	await bringTypes(data.paper.forms.flatMap(({ items }) => items.map(({ type }) => type)));
	return data;
};
