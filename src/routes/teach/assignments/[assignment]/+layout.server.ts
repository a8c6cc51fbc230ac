import { hasWritten } from '#lib/server/assignments/has-written.ts';
import type { LayoutServerLoad } from './$types';

/** Which pages a quiz has: there is marking only where something is written. */
export const load: LayoutServerLoad = async ({ locals, params }) => ({
	hasMarking:
		locals.teacher !== undefined && (await hasWritten(locals.deps, locals.teacher, params.assignment))
});
