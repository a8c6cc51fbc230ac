import { askOf } from '#lib/items/views.ts';
import type { PageLoad } from './$types';

/** What shows the questions is there before the page is drawn, so that it is drawn without scripts too. */
export const load: PageLoad = async ({ data }) => {
	await Promise.all(data.paper.questions.map(async ({ shown }) => askOf(shown.type)));
	return data;
};
