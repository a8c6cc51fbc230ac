import { describe, expect, it } from 'vitest';
import { howToSignIn } from './sign-in-first.ts';

const url = new URL('http://localhost/teach/people?/invite');
const how = (method: string, headers: Record<string, string>, isDataRequest = false) =>
	howToSignIn({ method, headers: new Headers(headers) }, url, isDataRequest);
const page = { accept: 'text/html,application/xhtml+xml' };

describe('who is not signed in', () => {
	it('is led to sign in, and from there to the page they wanted', () => {
		expect(how('GET', page)).toEqual({
			kind: 'redirect',
			location: '/teach/sign-in?next=%2Fteach%2Fpeople%3F%2Finvite'
		});
	});

	it('is led back to the page of a form, and its act is not done', () => {
		const expected = { kind: 'redirect', location: '/teach/sign-in?next=%2Fteach%2Fpeople' };
		expect(how('POST', page)).toEqual(expected);
		expect(how('POST', { accept: 'application/json', 'x-sveltekit-action': 'true' })).toEqual(expected);
	});

	it('is led there from a page that fetches its data', () => {
		expect(how('GET', { accept: '*/*' }, true).kind).toBe('redirect');
	});

	it('is refused without a page where it is a script that asks', () => {
		for (const method of ['GET', 'PUT']) expect(how(method, { accept: '*/*' })).toEqual({ kind: 'refuse' });
	});
});
