import { error, fail, redirect } from '@sveltejs/kit';
import { isSetUp } from '#lib/server/accounts/set-up.ts';
import { signIn } from '#lib/server/accounts/sign-in.ts';
import { endSession } from '#lib/server/accounts/sign-out.ts';
import { nextPage } from '#lib/server/requests/next-page.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { deviceCookie, keepSignedIn } from '#lib/server/requests/teacher-cookies.ts';
import { TEACH_HOME } from '../../links.ts';
import { sayHeldUp } from '../say.ts';
import type { Actions, PageServerLoad } from './$types';

const next = (url: URL): string => nextPage(url.searchParams.get('next'), url.origin) ?? TEACH_HOME;

export const load: PageServerLoad = ({ locals, url }) => {
	if (!isSetUp(locals.gate)) redirect(303, '/teach/set-up');
	if (locals.teacher) redirect(303, next(url));
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const form = await readForm(request, ['name', 'password', 'shared', 'code']);
		if (form.kind === 'refused') error(400, form.why);
		const { name, password, code } = form.fields;
		const shared = form.fields.shared !== '';
		const device = cookies.get(deviceCookie(url.protocol === 'https:').name);
		const outcome = await signIn(locals.gate, {
			...{ name, password, shared, code, address: locals.address },
			...(device === undefined ? {} : { device })
		});
		const typed = { name, shared };
		switch (outcome.kind) {
			case 'signed-in':
				if (locals.teacher) await endSession(locals.gate, locals.teacher.id, locals.teacher.session.id);
				keepSignedIn(cookies, url, outcome);
				redirect(303, next(url));
				break;
			case 'wrong':
				return fail(400, {
					typed,
					shut: false,
					wrong: 'This name and password do not go together. Check both.'
				});
			case 'shut':
				return fail(429, { typed, shut: true, wrong: sayHeldUp(outcome) });
			default:
				return fail(outcome.kind === 'busy' ? 503 : 429, { typed, shut: false, wrong: sayHeldUp(outcome) });
		}
	}
};
