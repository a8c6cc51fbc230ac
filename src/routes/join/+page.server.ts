import { fail, redirect } from '@sveltejs/kit';
import { readJoinCode } from '#lib/assignment/join-code.ts';
import { begunHere } from '#lib/server/assignments/begun-here.ts';
import { findCode } from '#lib/server/assignments/find-code.ts';
import { goOn } from '#lib/server/assignments/go-on.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import {
	DEVICE_COOKIE,
	joinedAddresses,
	setCookies,
	tokenCookies
} from '#lib/server/requests/student-cookies.ts';
import { holdBack } from '#lib/server/requests/hold-back.ts';
import type { Actions, PageServerLoad } from './$types';

/** More than anybody types. */
const MOST_TYPED = 40;

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	const code = url.searchParams.get('code')?.slice(0, MOST_TYPED) ?? '';
	const here = await begunHere(locals.desk, joinedAddresses(cookies.getAll()), cookies.get(DEVICE_COOKIE));
	const shown = { typed: code, here, forgotten: url.searchParams.has('forgotten') };
	if (code === '') return { ...shown, wrong: undefined };
	const found = await findCode(locals.desk, { code, address: locals.address });
	const read = readJoinCode(code);
	if (found.kind === 'found' && read.kind === 'code') redirect(303, `/join/${read.code}`);
	if (found.kind === 'miss') await holdBack(found);
	return { ...shown, wrong: found.kind === 'slip' ? ('slip' as const) : ('miss' as const) };
};

export const actions: Actions = {
	goOn: async ({ request, locals, cookies, url }) => {
		const form = await readForm(request, ['address']);
		const outcome =
			form.kind === 'read'
				? await goOn(locals.desk, form.fields.address, cookies.get(DEVICE_COOKIE))
				: { kind: 'unknown' as const };
		if (outcome.kind === 'unknown') return fail(404, { gone: true });
		setCookies(cookies, tokenCookies(url.protocol === 'https:', outcome.addresses, outcome.token));
		redirect(303, `/attempts/${outcome.address}`);
	}
};
