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

/** Sets cookies as Kit does it. */
export interface SetsCookies {
	set(name: string, value: string, options: Cookie['options']): void;
	delete(name: string, options: Cookie['options']): void;
}

/** Has a browser keep what it was given when somebody signed in. */
export function keepSignedIn(
	cookies: SetsCookies,
	url: Pick<URL, 'protocol'>,
	given: { token: string; device?: string; session: Session }
): void {
	const isHttps = url.protocol === 'https:';
	const { name, options } = sessionCookie(isHttps, given.session);
	cookies.set(name, given.token, options);
	if (given.device === undefined) return;
	const device = deviceCookie(isHttps);
	cookies.set(device.name, given.device, device.options);
}

/** Has a browser forget its session; by what it is known stays. */
export function forgetSession(cookies: SetsCookies, url: Pick<URL, 'protocol'>): void {
	const { name, options } = sessionCookie(url.protocol === 'https:', { shared: true });
	cookies.delete(name, options);
}
