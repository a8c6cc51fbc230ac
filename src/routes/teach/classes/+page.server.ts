import { error, fail, redirect } from '@sveltejs/kit';
import { sayBeneath } from '#lib/assignment/field-error.ts';
import { createClass } from '#lib/server/classes/create-class.ts';
import { listClasses } from '#lib/server/classes/read-class.ts';
import { readNames } from '#lib/server/classes/read-names.ts';
import { readFields } from '#lib/server/requests/read-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	classes: await listClasses(locals.deps, locals.teacher!)
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const sent = await readFields(request, { once: ['name', 'names', 'alike'], file: 'file' });
		if (sent.kind === 'refused') error(400, sent.why);
		const typed = { name: sent.text('name'), names: sent.text('names') };
		const names = await readNames(sent.form);
		if (names.kind === 'wrong' || names.kind === 'alike')
			return fail(400, { typed, problems: names.problems, isAlike: names.kind === 'alike' });
		const rows = names.kind === 'none' ? [] : names.rows;
		const created = await createClass(locals.deps, locals.teacher!, { name: typed.name, rows });
		if (created.kind === 'wrong')
			return fail(400, { typed, wrong: created.errors.map(sayBeneath).join(' ') });
		redirect(303, `/teach/classes/${created.id}`);
	}
};
