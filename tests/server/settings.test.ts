import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../src/server/private.js';
import { readSettings } from '../../src/server/settings.js';

describe('the settings', () => {
	it('need nothing to be set', () => {
		expect(readSettings({})).toEqual({
			port: 3000,
			host: '0.0.0.0',
			trustsProxy: false,
			headersSeconds: 15,
			shutdownSeconds: 5,
			shutdownDelaySeconds: 0
		});
	});

	it.each([
		['HEADERS_TIMEOUT', '0'],
		['HEADERS_TIMEOUT', '30'],
		['HEADERS_TIMEOUT', 'soon'],
		['SHUTDOWN_TIMEOUT', '-1'],
		['SHUTDOWN_TIMEOUT', ''],
		['SHUTDOWN_DELAY', '601']
	])('say what %s must be when it is "%s"', (name, value) => {
		expect(readSettings({ [name]: value })).toMatch(
			new RegExp(`^${name} must be a number of seconds .*, and is "${value}"\\.$`)
		);
	});

	it.each(['short', 'a token with spaces in it'])('do not take “%s” for a token', (METRICS_TOKEN) => {
		expect(readSettings({ METRICS_TOKEN })).toMatch(/^METRICS_TOKEN must be at least 16 /);
	});

	it('take an address with a slash at its end as the one without', () => {
		expect(readSettings({ ORIGIN: 'https://quiz.example.org/' })).toMatchObject({
			origin: 'https://quiz.example.org'
		});
	});
});

describe('T23: behind a proxy', () => {
	it('the address that readers use must be named', () => {
		expect(readSettings({ TRUST_PROXY: '1' })).toMatch(
			/^Behind a proxy \(TRUST_PROXY=1\) ORIGIN must be set/
		);
	});

	it('and then it may start', () => {
		const env = { TRUST_PROXY: '1', ORIGIN: 'https://quiz.example.org', ADDRESS_HEADER: 'x-forwarded-for' };
		expect(readSettings(env)).toMatchObject({ trustsProxy: true });
	});
});

describe('T24: without a proxy', () => {
	it.each(['ADDRESS_HEADER', 'HOST_HEADER', 'PORT_HEADER'])('no header is believed by %s', (name) => {
		expect(readSettings({ [name]: 'x-forwarded-for', ORIGIN: 'https://quiz.example.org' })).toMatch(
			new RegExp(`^${name} believes a header that anyone can send\\. .*unset ${name}\\.$`)
		);
	});
});

it.each([
	['/teach', true],
	['/teach/account?/password', true],
	['/teach/nothing-here', true],
	['/%74each/people', true],
	['http://localhost/teach', true],
	['/join', true],
	['/attempts/abc', true],
	['/%', true],
	['/', false],
	['/teaching', false],
	['/articles/teach', false]
])('no cache may keep %s: %s', (url, expected) => {
	expect(isPrivate(url)).toBe(expected);
});
