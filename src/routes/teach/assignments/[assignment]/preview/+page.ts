import { askOf } from '#lib/items/views.ts';
import type { PageLoad } from './$types';

/** What asks the question is there when the page is drawn, so that it is drawn without scripts too. */
export const load: PageLoad = async ({ data }) => ({ ...data, Ask: await askOf(data.preview.shown.type) });
