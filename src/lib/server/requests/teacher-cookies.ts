import type { Session } from '../accounts/account.ts';
import { LASTS } from '../accounts/session.ts';
import { cookie, type Cookie } from './cookies.ts';

const PAGES = '/teach';
/** As long as browsers keep any cookie. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

/** Holds the token of a session. On a shared computer it goes with the browser. */
export function sessionCookie(isHttps: boolean, { shared }: Pick<Session, 'shared'>): Cookie {
	return cookie('courtside-teacher', isHttps, PAGES, shared ? undefined : LASTS.own.atMost / 1000);
}

/** Holds by what a browser is known that has signed in before. */
export function deviceCookie(isHttps: boolean): Cookie {
	return cookie('courtside-browser', isHttps, PAGES, DEVICE_SECONDS);
}
