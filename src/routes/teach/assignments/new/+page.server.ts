import { error, redirect } from '@sveltejs/kit';
import { createDraft } from '#lib/server/assignments/create-draft.ts';
import { listArticles } from '#lib/server/assignments/list-articles.ts';
import { findClass } from '#lib/server/classes/find-class.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { notThere } from '../../not-there.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ofClass = await findClass(locals.deps, locals.teacher!, url.searchParams.get('class') ?? '');
	return {
		articles: listArticles(locals.deps),
		class: ofClass && { id: ofClass.id, name: ofClass.name }
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request, ['article', 'zone', 'class']);
		if (form.kind === 'refused') error(400, form.why);
		const { article, zone, class: forClass } = form.fields;
		const created = await createDraft(locals.deps, locals.teacher!, { article, zone, forClass });
		if (created.kind === 'not-found') return notThere();
		redirect(303, `/teach/assignments/${created.id}`);
	}
};
