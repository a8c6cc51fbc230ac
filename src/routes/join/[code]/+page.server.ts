import { error, fail, redirect } from '@sveltejs/kit';
import { readJoinCode } from '#lib/assignment/join-code.ts';
import { atTheDoor } from '#lib/server/assignments/at-the-door.ts';
import { join } from '#lib/server/assignments/join.ts';
import { resume } from '#lib/server/assignments/resume.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import {
	DEVICE_COOKIE,
	joinedCookies,
	resumeCookies,
	setCookies,
	tokenCookies
} from '#lib/server/requests/student-cookies.ts';
import { holdBack } from '#lib/server/requests/hold-back.ts';
import { sayResumed, sayTurned } from '../say.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
	const read = readJoinCode(params.code);
	// As it stands on the wall, whatever case and spaces it was typed with.
	if (read.kind === 'code' && read.code !== params.code) redirect(303, `/join/${read.code}`);
	const door = await atTheDoor(
		locals.desk,
		{ code: params.code, address: locals.address },
		cookies.get(DEVICE_COOKIE)
	);
	if (door.kind === 'miss') await holdBack(door);
	if (door.kind !== 'door') return { door: undefined, typed: params.code, wrong: door.kind };
	return { door, typed: params.code, wrong: undefined };
};

export const actions: Actions = {
	join: async ({ request, locals, params, cookies, url }) => {
		const form = await readForm(request, ['name', 'student', 'notOnList', 'isAnother']);
		if (form.kind === 'refused') error(400, form.why);
		const { name, student, notOnList, isAnother } = form.fields;
		const outcome = await join(locals.desk, {
			code: params.code,
			name,
			student,
			address: locals.address,
			device: cookies.get(DEVICE_COOKIE),
			notOnList: notOnList !== '',
			isAnother: isAnother !== ''
		});
		const typed = { name, student, notOnList };
		switch (outcome.kind) {
			case 'joined': {
				const https = url.protocol === 'https:';
				setCookies(cookies, [
					...tokenCookies(https, [outcome.address], outcome.token),
					...resumeCookies(https, [outcome.address], outcome.resumeCode),
					...joinedCookies(https, outcome.device, outcome.address)
				]);
				return redirect(303, `/attempts/${outcome.address}`);
			}
			case 'name':
				return fail(400, { typed, name: `name — ${outcome.message}` });
			case 'which': {
				const students = outcome.students.map((each) => ({ id: each.id, name: each.name }));
				return fail(409, { typed, which: students });
			}
			case 'not-on-list':
				return fail(409, { typed, notOnList: true });
			case 'same-person':
				return fail(409, { typed, same: { name: outcome.name, address: outcome.address } });
			case 'slip':
				return fail(404, { typed, turned: sayTurned('miss') });
			case 'miss':
				await holdBack(outcome);
				return fail(404, { typed, turned: sayTurned('miss') });
			case 'busy':
				return fail(429, { typed, turned: sayTurned('busy') });
			default:
				return fail(409, { typed, turned: sayTurned(outcome.kind) });
		}
	},

	resume: async ({ request, locals, params, cookies, url }) => {
		const form = await readForm(request, ['resumeCode']);
		if (form.kind === 'refused') error(400, form.why);
		const outcome = await resume(locals.desk, {
			code: params.code,
			resumeCode: form.fields.resumeCode,
			address: locals.address,
			device: cookies.get(DEVICE_COOKIE)
		});
		if (outcome.kind !== 'resumed') {
			if ('delayMs' in outcome) await holdBack(outcome);
			return fail(400, { typedCode: form.fields.resumeCode, resume: sayResumed(outcome.kind) });
		}
		const https = url.protocol === 'https:';
		setCookies(cookies, [
			...tokenCookies(https, outcome.addresses, outcome.token),
			...resumeCookies(https, outcome.addresses, outcome.resumeCode),
			...joinedCookies(https, outcome.device, outcome.address)
		]);
		redirect(303, `/attempts/${outcome.address}`);
	}
};
