import { error, fail, redirect } from '@sveltejs/kit';
import { forget } from '#lib/server/assignments/forget.ts';
import { renewResumeCode } from '#lib/server/assignments/new-resume-code.ts';
import { savePosted } from '#lib/server/assignments/save-posted.ts';
import { see } from '#lib/server/assignments/see.ts';
import { settleOther } from '#lib/server/assignments/settle-other.ts';
import { start } from '#lib/server/assignments/start.ts';
import { submitAttempt } from '#lib/server/assignments/submit.ts';
import { readForm } from '#lib/server/requests/read-form.ts';
import {
	ATTEMPT_COOKIE,
	forgottenCookies,
	RESUME_COOKIE,
	resumeCookies,
	setCookies,
	tokenCookies
} from '#lib/server/requests/student-cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const NOT_HERE = 'There is nothing at this address.';

const held = ({ params, cookies }: Pick<RequestEvent, 'params' | 'cookies'>) => ({
	address: params.attempt,
	token: cookies.get(ATTEMPT_COOKIE)
});
const isHttps = ({ protocol }: URL): boolean => protocol === 'https:';
const pathOf = (address: string): string => `/attempts/${address}`;

export const load: PageServerLoad = async (event) => {
	const { address, token } = held(event);
	const resumeCode = event.cookies.get(RESUME_COOKIE);
	const seen = await see(event.locals.desk, address, { token, resumeCode });
	if (seen.stage === 'unknown') error(404, NOT_HERE);
	return { address, seen };
};

export const actions: Actions = {
	start: async (event) => {
		const { address, token } = held(event);
		const outcome = await start(event.locals.desk, address, token);
		if (outcome.kind === 'unknown') error(404, NOT_HERE);
		if (outcome.kind !== 'started') return fail(409, { held: outcome.kind });
		if (token !== undefined && outcome.address !== address)
			setCookies(event.cookies, tokenCookies(isHttps(event.url), [outcome.address], token));
		redirect(303, pathOf(outcome.address));
	},

	save: async (event) => {
		const form = await event.request.formData();
		const outcome = await savePosted(event.locals.desk, held(event), form);
		switch (outcome.kind) {
			case 'unknown':
				return error(404, NOT_HERE);
			case 'conflict':
				return fail(409, { conflicts: outcome.conflicts });
			case 'wrong':
				return fail(400, { wrong: { slot: outcome.slot, said: outcome.said } });
			case 'submitted':
				return redirect(303, pathOf(event.params.attempt));
			case 'saved': {
				const go = form.get('go');
				const to = typeof go === 'string' && /^(question=\d{1,3}|review|all)$/.test(go) ? `?${go}` : '';
				return redirect(303, pathOf(event.params.attempt) + to);
			}
		}
	},

	submit: async (event) => {
		const { address, token } = held(event);
		const outcome = await submitAttempt(event.locals.desk, address, token);
		if (outcome.kind === 'unknown') error(404, NOT_HERE);
		redirect(303, pathOf(address));
	},

	settle: async (event) => {
		const form = await readForm(event.request, ['slot', 'which']);
		if (form.kind === 'refused') error(400, form.why);
		const { slot, which } = form.fields;
		const holds = which === 'other' ? 'other' : 'stored';
		const outcome = await settleOther(event.locals.desk, held(event), Number(slot), holds);
		if (outcome.kind === 'unknown') error(404, NOT_HERE);
		redirect(303, `${pathOf(event.params.attempt)}?question=${Number(slot) + 1}`);
	},

	code: async (event) => {
		const { address, token } = held(event);
		const outcome = await renewResumeCode(event.locals.desk, address, token);
		if (outcome.kind === 'unknown') error(404, NOT_HERE);
		setCookies(event.cookies, resumeCookies(isHttps(event.url), [address], outcome.code));
		redirect(303, pathOf(address));
	},

	forget: async (event) => {
		const form = await readForm(event.request, ['handIn']);
		if (form.kind === 'refused') error(400, form.why);
		const outcome = await forget(event.locals.desk, held(event), form.fields.handIn !== '');
		if (outcome.kind === 'unknown') error(404, NOT_HERE);
		setCookies(event.cookies, forgottenCookies(isHttps(event.url), outcome.addresses));
		// What others do on this device is theirs: pages are taken from its memory, and no one’s cookies but the student’s own.
		event.setHeaders({ 'clear-site-data': '"cache"' });
		redirect(303, '/join?forgotten');
	}
};
