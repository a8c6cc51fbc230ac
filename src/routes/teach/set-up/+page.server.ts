import { error, fail, redirect } from '@sveltejs/kit';
import { isSetUp, setUp } from '#lib/server/accounts/set-up.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { keepSignedIn } from '#lib/server/requests/teacher-cookies.ts';
import { TEACH_HOME } from '../../links.ts';
import { sayHeldUp, sayName, sayUnfit } from '../say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (isSetUp(locals.gate)) redirect(303, '/teach/sign-in');
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const form = await readForm(request, ['code', 'name', 'password', 'shared']);
		if (form.kind === 'refused') error(400, form.why);
		const { code, name, password } = form.fields;
		const shared = form.fields.shared !== '';
		const outcome = await setUp(locals.gate, { code, name, password, shared, address: locals.address });
		const typed = { code, name, shared };
		switch (outcome.kind) {
			case 'signed-in':
				keepSignedIn(cookies, url, outcome);
				redirect(303, TEACH_HOME);
				break;
			case 'already':
				redirect(303, '/teach/sign-in');
				break;
			case 'wrong-code':
				return fail(400, {
					typed,
					errors: {
						code: 'This is not the code, or it is older than 24 hours. A new one is printed whenever the server starts.'
					}
				});
			case 'name':
				return fail(400, { typed, errors: { name: sayName(outcome.why) } });
			case 'password':
				return fail(400, { typed, errors: { password: sayUnfit(outcome.why) } });
			default:
				return fail(outcome.kind === 'busy' ? 503 : 429, { typed, errors: { code: sayHeldUp(outcome) } });
		}
	}
};
