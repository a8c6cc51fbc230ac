import { error, fail, redirect } from '@sveltejs/kit';
import { acceptInvite } from '#lib/server/accounts/accept-invite.ts';
import { teacherOf } from '#lib/server/accounts/change-teacher.ts';
import type { Gate } from '#lib/server/accounts/gate.ts';
import { findInvite } from '#lib/server/accounts/invites.ts';
import { endSession } from '#lib/server/accounts/sign-out.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { keepSignedIn } from '#lib/server/requests/teacher-cookies.ts';
import { TEACH_HOME } from '../../links.ts';
import { sayHeldUp, sayName, sayUnfit } from '../say.ts';
import type { Actions } from './$types';

const GONE =
	'This invitation cannot be used: it was used already, taken back, or is older than 72 hours. Ask whoever gave it to you for another.';

/** For whom an invitation is: a new teacher, or one who needs a new password. */
async function openedBy(gate: Gate, secret: string) {
	const found = await findInvite(gate, secret);
	if (!found) return undefined;
	const name = found.kind === 'reset' ? teacherOf(gate.store.accounts.get(), found.teacher)?.name : undefined;
	return { secret, resets: name };
}

export const actions: Actions = {
	open: async ({ request, locals }) => {
		const form = await readForm(request, ['secret']);
		if (form.kind === 'refused') error(400, form.why);
		// A whole link may be pasted as well.
		const secret = form.fields.secret.trim().split('#').at(-1) ?? '';
		const opened = await openedBy(locals.gate, secret);
		return opened ? { opened } : fail(400, { gone: GONE });
	},

	accept: async ({ request, locals, cookies, url }) => {
		const form = await readForm(request, ['secret', 'name', 'password', 'shared']);
		if (form.kind === 'refused') error(400, form.why);
		const { secret, name, password } = form.fields;
		const shared = form.fields.shared !== '';
		const outcome = await acceptInvite(locals.gate, {
			...{ secret, name, password, shared, address: locals.address }
		});
		const again = { opened: await openedBy(locals.gate, secret), typed: { name, shared } };
		switch (outcome.kind) {
			case 'signed-in':
				if (locals.teacher) await endSession(locals.gate, locals.teacher.id, locals.teacher.session.id);
				keepSignedIn(cookies, url, outcome);
				redirect(303, TEACH_HOME);
				break;
			case 'gone':
				return fail(400, { gone: GONE });
			case 'name':
				return fail(400, { ...again, errors: { name: sayName(outcome.why) } });
			case 'password':
				return fail(400, { ...again, errors: { password: sayUnfit(outcome.why) } });
			case 'busy':
				return fail(503, { ...again, errors: { password: sayHeldUp(outcome) } });
		}
	}
};
