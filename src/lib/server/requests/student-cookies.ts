import type { Cookie } from './cookies.ts';

/** A cookie with what it holds; `undefined` to take it away. */
export interface Setting {
	name: string;
	value: string | undefined;
	options: Cookie['options'];
}

/** What keeps them: Kit’s `cookies`. */
interface Jar {
	set: (name: string, value: string, options: Cookie['options']) => void;
	delete: (name: string, options: { path: string }) => void;
}

export function setCookies(jar: Jar, settings: readonly Setting[]): void {
	for (const { name, value, options } of settings)
		if (value === undefined) jar.delete(name, options);
		else jar.set(name, value, options);
}

/** The token of an attempt, sent to its own pages alone: several students may share a device. */
export const ATTEMPT_COOKIE = 'courtside-attempt';
/** The code by which another device takes over, on the device that was told it. */
export const RESUME_COOKIE = 'courtside-resume';
/** By what a browser that has joined is known, so that it does not join twice under one name. */
export const DEVICE_COOKIE = 'courtside-device';
/** Begins the names of those that say which attempts were joined from a browser; each can be taken away by itself. */
const JOINED = 'courtside-joined-';

const SECONDS = 60 * 24 * 60 * 60;
const JOIN_PAGES = '/join';
/** How many of a name that was drawn by chance tell it from others on one device. */
const OWN_LETTERS = 10;

/** What a browser is given that may answer an attempt: for each of the student’s addresses. */
export function tokenCookies(isHttps: boolean, addresses: readonly string[], token: string): Setting[] {
	return addresses.map((address) => forAttempt(isHttps, ATTEMPT_COOKIE, address, token));
}

export function resumeCookies(isHttps: boolean, addresses: readonly string[], code: string): Setting[] {
	return addresses.map((address) => forAttempt(isHttps, RESUME_COOKIE, address, code));
}

/** What a browser is given that has joined, for the pages at which students join. */
export function joinedCookies(isHttps: boolean, device: string, address: string): Setting[] {
	return [
		{ name: DEVICE_COOKIE, value: device, options: options(isHttps, JOIN_PAGES) },
		{ name: joinedName(address), value: address, options: options(isHttps, JOIN_PAGES) }
	];
}

/** Takes away what a browser had of a student; that others have joined from it stays. */
export function forgottenCookies(isHttps: boolean, addresses: readonly string[]): Setting[] {
	return addresses.flatMap((address) => [
		forAttempt(isHttps, ATTEMPT_COOKIE, address, undefined),
		forAttempt(isHttps, RESUME_COOKIE, address, undefined),
		{ name: joinedName(address), value: undefined, options: options(isHttps, JOIN_PAGES) }
	]);
}

/** The addresses that were joined from a browser, among all its cookies. */
export function joinedAddresses(cookies: readonly { name: string; value: string }[]): string[] {
	return cookies.flatMap(({ name, value }) => (name.startsWith(JOINED) ? [value] : []));
}

const joinedName = (address: string): string => JOINED + address.slice(-OWN_LETTERS);

function forAttempt(isHttps: boolean, name: string, address: string, value: string | undefined): Setting {
	return { name, value, options: options(isHttps, `/attempts/${address}`) };
}

function options(isHttps: boolean, path: string): Cookie['options'] {
	return { path, httpOnly: true, sameSite: 'lax', secure: isHttps, maxAge: SECONDS };
}
