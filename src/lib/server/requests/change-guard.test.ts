import { describe, expect, it } from 'vitest';
import { refusalOf } from './change-guard.ts';

const own = 'http://192.168.1.20:3000';
const FORM = 'application/x-www-form-urlencoded';
const ask = (method: string, headers: Record<string, string>) =>
	refusalOf({ method, own, headers: new Headers(headers) });

describe('T22: a request that changes something', () => {
	it.each([
		[FORM],
		['application/x-www-form-urlencoded;charset=UTF-8'],
		['multipart/form-data; boundary=x'],
		['Application/JSON']
	])('goes on when it comes from a page of ours: %s', (type) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect(ask(method, { origin: own, 'content-type': type })).toBe(undefined);
	});

	it.each([
		['from another site', { origin: 'http://evil.example' }],
		['from another port', { origin: 'http://192.168.1.20:3001' }],
		['from the same host over https', { origin: 'https://192.168.1.20:3000' }],
		['from nowhere', {}],
		['from a page that does not say from where', { origin: 'null' }]
	])('is refused when it comes %s', (_, from: Record<string, string>) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'BREW'])
			for (const type of [FORM, 'application/json'])
				expect(ask(method, { ...from, 'content-type': type })).toMatch(/^Nothing was changed/);
	});

	it.each([
		['none', {}],
		['empty', { 'content-type': '' }],
		['text, which any site may send', { 'content-type': 'text/plain' }],
		['something else', { 'content-type': 'application/xml' }]
	])('is refused when its content type is %s', (_, type: Record<string, string>) => {
		expect(ask('POST', { origin: own, ...type })).toMatch(/^Nothing was changed.*\n\n.*application\/json/);
	});
});

it('reading is never refused', () => {
	for (const method of ['GET', 'HEAD', 'OPTIONS'])
		expect(ask(method, { origin: 'http://evil.example' })).toBe(undefined);
});
