import { error, fail, redirect } from '@sveltejs/kit';
import { REFUSED } from '#lib/assignment/say-refusal.ts';
import type { ItemId } from '#lib/items/item.ts';
import { changePlan } from '#lib/server/assignments/change-draft.ts';
import { readPicking } from '#lib/server/assignments/read-draft.ts';
import { showPicking } from '#lib/server/assignments/show-picking.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import { notThere } from '../../../not-there.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const read = await readPicking(locals.deps, locals.teacher!, params.assignment);
	return read.kind === 'draft' ? { picking: showPicking(read) } : notThere();
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const read = await readFields(request, { several: ['item'] });
		if (read.kind === 'refused') error(400, read.why);
		const items = read.texts('item') as ItemId[];
		if (items.length === 0) return fail(400, { wrong: 'Tick at least one question.' });
		const picked = await changePlan(locals.deps, locals.teacher!, params.assignment, { kind: 'pick', items });
		if (picked.kind === 'not-found') return notThere();
		if (picked.kind === 'no-draft') return fail(409, { wrong: REFUSED.published });
		redirect(303, `/teach/assignments/${params.assignment}/draft#questions`);
	}
};
