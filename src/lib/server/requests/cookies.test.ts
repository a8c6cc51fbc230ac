import { describe, expect, it } from 'vitest';
import { cookie } from './cookies.ts';

describe('T25: a cookie', () => {
	it('is bound to this host over https, and to https', () => {
		expect(cookie('courtside-x', true, '/teach', 60)).toEqual({
			name: '__Host-courtside-x',
			options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 60 }
		});
	});

	it('is sent to its own pages alone over plain http', () => {
		expect(cookie('courtside-x', false, '/teach', 60)).toEqual({
			name: 'courtside-x',
			options: { path: '/teach', httpOnly: true, sameSite: 'lax', secure: false, maxAge: 60 }
		});
	});

	it('goes with the browser where it is given no time', () => {
		expect(cookie('courtside-x', true, '/teach').options).not.toHaveProperty('maxAge');
	});
});
