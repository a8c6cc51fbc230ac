import { error, fail } from '@sveltejs/kit';
import { isId, type TeacherId } from '#lib/assignment/ids.ts';
import { INVITE_LASTS, invite, openInvites, withdrawInvite } from '#lib/server/accounts/invites.ts';
import { setDisabled } from '#lib/server/accounts/people.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import { notThere } from '../not-there.ts';
import { sayAgo } from '../say-ago.ts';
import { typePassword } from '../type-password.ts';
import type { Actions, PageServerLoad } from './$types';

const HOUR = 60 * 60 * 1000;
const HERE = '/teach/people';

export const load: PageServerLoad = ({ locals: { gate, teacher } }) => {
	if (teacher?.role !== 'owner') notThere();
	const now = gate.store.now();
	const accounts = gate.store.accounts.get();
	return {
		isConfirmed: teacher!.isConfirmed,
		teachers: Object.values(accounts.teachers).map(({ id, name, role, createdAt, disabledAt }) => ({
			...{ id, name, role, isDisabled: disabledAt !== undefined, since: sayAgo(now - createdAt) }
		})),
		invites: openInvites(accounts, now).map(({ id, madeAt, resets }) => ({
			id,
			for: resets === undefined ? undefined : accounts.teachers[resets]?.name,
			hoursLeft: Math.ceil((madeAt + INVITE_LASTS - now) / HOUR)
		}))
	};
};

/** The id of a teacher in a form; there is no such teacher where it can be none. */
async function teacherIn(request: Request): Promise<TeacherId> {
	const form = await readForm(request, ['teacher']);
	if (form.kind === 'refused') error(400, form.why);
	return isId(form.fields.teacher) ? (form.fields.teacher as TeacherId) : notThere();
}

export const actions: Actions = {
	invite: ({ locals, url }) => makeLink(locals, url),
	reset: async ({ request, locals, url }) => makeLink(locals, url, await teacherIn(request)),

	withdraw: async ({ request, locals }) => {
		const form = await readForm(request, ['invite']);
		if (form.kind === 'refused') error(400, form.why);
		if (await withdrawInvite(locals.gate, locals.teacher!, form.fields.invite)) notThere();
		return { done: 'That link can no longer be used.' };
	},

	disable: async ({ request, locals }) => disable(locals, await teacherIn(request), true),
	enable: async ({ request, locals }) => disable(locals, await teacherIn(request), false)
};

async function makeLink({ gate, teacher }: App.Locals, url: URL, resets?: TeacherId) {
	const outcome = await invite(gate, teacher!, resets);
	switch (outcome.kind) {
		case 'invited': {
			const name = resets && gate.store.accounts.get().teachers[resets]?.name;
			return { link: `${url.origin}/teach/invitation#${outcome.secret}`, resets: name };
		}
		case 'unconfirmed':
			return typePassword(HERE);
		case 'unknown':
		case 'not-theirs':
			return notThere();
	}
}

async function disable({ gate, teacher }: App.Locals, id: TeacherId, isDisabled: boolean) {
	const outcome = await setDisabled(gate, teacher!, id, isDisabled);
	switch (outcome.kind) {
		case 'done': {
			const name = gate.store.accounts.get().teachers[id]?.name ?? '';
			return {
				done: isDisabled ? `${name} is signed out and cannot sign in.` : `${name} can sign in again.`
			};
		}
		case 'owner':
			return fail(400, { refused: 'The owner cannot be shut out.' });
		case 'unconfirmed':
			return typePassword(HERE);
		case 'unknown':
		case 'not-theirs':
			return notThere();
	}
}
