import { askOf } from '#lib/items/views.ts';
import type { PageLoad } from './$types';

/** What asks the question is there when the page is drawn, so that it is drawn without scripts too. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	Ask: data.question?.right && (await askOf(data.question.type))
});
