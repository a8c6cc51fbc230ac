import { error, fail, redirect } from '@sveltejs/kit';
import { confirm } from '#lib/server/accounts/own-password.ts';
import { nextPage } from '#lib/server/requests/next-page.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { TEACH_HOME } from '../../links.ts';
import { sayHeldUp } from '../say.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const form = await readForm(request, ['name', 'password']);
		if (form.kind === 'refused') error(400, form.why);
		const outcome = await confirm(locals.gate, locals.teacher!, form.fields.password, locals.address);
		switch (outcome.kind) {
			case 'right':
				redirect(303, nextPage(url.searchParams.get('next'), url.origin) ?? TEACH_HOME);
				break;
			case 'wrong':
				return fail(400, { wrong: 'This is not your password.' });
			default:
				return fail(outcome.kind === 'busy' ? 503 : 429, { wrong: sayHeldUp(outcome) });
		}
	}
};
