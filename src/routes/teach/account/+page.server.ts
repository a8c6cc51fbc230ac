import { error, fail, redirect } from '@sveltejs/kit';
import { teacherOf } from '#lib/server/accounts/change-teacher.ts';
import { changePassword } from '#lib/server/accounts/own-password.ts';
import { isLive } from '#lib/server/accounts/session.ts';
import { endOtherSessions, endSession } from '#lib/server/accounts/sign-out.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { forgetSession, keepSignedIn } from '#lib/server/requests/teacher-cookies.ts';
import { sayAgo } from '../say-ago.ts';
import { sayHeldUp, sayUnfit } from '../say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { gate, teacher } }) => {
	const now = gate.store.now();
	const sessions = teacherOf(gate.store.accounts.get(), teacher!.id)?.sessions ?? [];
	return {
		sessions: sessions
			.filter((session) => isLive(session, now))
			.toSorted((a, b) => b.seenAt - a.seenAt)
			.map(({ id, startedAt, seenAt, shared }) => ({
				...{ id, shared, isThis: id === teacher!.session.id },
				...{ started: sayAgo(now - startedAt), used: sayAgo(now - seenAt) }
			}))
	};
};

export const actions: Actions = {
	password: async ({ request, locals, cookies, url }) => {
		const form = await readForm(request, ['name', 'current', 'password']);
		if (form.kind === 'refused') error(400, form.why);
		const { current, password } = form.fields;
		const outcome = await changePassword(locals.gate, locals.teacher!, {
			...{ current, password, address: locals.address }
		});
		switch (outcome.kind) {
			case 'signed-in':
				keepSignedIn(cookies, url, outcome);
				// The page that follows is that of the new session.
				locals.teacher = { ...locals.teacher!, session: outcome.session };
				return { done: 'Your password is changed. Every other browser is signed out.' };
			case 'password':
				return fail(400, { errors: { password: sayUnfit(outcome.why) } });
			case 'wrong':
				return fail(400, { errors: { current: 'This is not your password.' } });
			default:
				return fail(outcome.kind === 'busy' ? 503 : 429, { errors: { current: sayHeldUp(outcome) } });
		}
	},

	end: async ({ request, locals }) => {
		const form = await readForm(request, ['session']);
		if (form.kind === 'refused') error(400, form.why);
		await endSession(locals.gate, locals.teacher!.id, form.fields.session);
		return { done: 'That browser is signed out.' };
	},

	endOthers: async ({ locals }) => {
		await endOtherSessions(locals.gate, locals.teacher!.id, locals.teacher!.session.id);
		return { done: 'Every other browser is signed out.' };
	},

	signOut: async ({ locals, cookies, url }) => {
		await endSession(locals.gate, locals.teacher!.id, locals.teacher!.session.id);
		forgetSession(cookies, url);
		redirect(303, '/teach/sign-in');
	}
};
