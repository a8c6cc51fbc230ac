import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress } from './compress.ts';

const asking = (encodings: string | undefined, method = 'GET') =>
	new Request('http://localhost/', {
		method,
		headers: encodings === undefined ? {} : { 'accept-encoding': encodings }
	});
const page = (headers: Record<string, string> = {}) =>
	new Response('<h1>In whose court?</h1>', { headers: { 'content-type': 'text/html', ...headers } });

describe('a page', () => {
	it('comes back whole from its compressed form', async () => {
		const bytes = await compress(asking('br, gzip'), page()).arrayBuffer();
		expect(gunzipSync(Buffer.from(bytes)).toString()).toBe('<h1>In whose court?</h1>');
	});

	it.each(['gzip', 'GZIP', 'br, gzip', 'gzip;q=0.5', 'deflate,gzip ; q=1'])(
		'is compressed for %j',
		(encodings) => {
			expect(compress(asking(encodings), page()).headers.get('content-encoding')).toBe('gzip');
		}
	);

	it.each([undefined, '', 'br', 'x-gzip', 'gzip;q=0', 'gzip; q=0.00', 'identity'])(
		'is left as it is for %j',
		(encodings) => {
			expect(compress(asking(encodings), page()).headers.get('content-encoding')).toBeNull();
		}
	);

	it('says that it depends on what the browser takes, compressed or not', () => {
		const varies = ['gzip', 'br'].map((encodings) => compress(asking(encodings), page()).headers.get('vary'));
		expect(varies).toEqual(['Accept-Encoding', 'Accept-Encoding']);
	});

	it('that is compressed has no length of before', () => {
		const compressed = compress(asking('gzip'), page({ 'content-length': '24' }));
		expect(compressed.headers.get('content-length')).toBeNull();
	});

	it('is not compressed twice', () => {
		const once = page({ 'content-encoding': 'br' });
		expect(compress(asking('gzip'), once).headers.get('content-encoding')).toBe('br');
	});

	it('is left as it is where only its head is asked for', () => {
		expect(compress(asking('gzip', 'HEAD'), page()).headers.get('content-encoding')).toBeNull();
	});

	it('is passed on untouched where something was changed', () => {
		const said = page();
		expect(compress(asking('gzip', 'PUT'), said)).toBe(said);
	});

	it('keeps its status', () => {
		const missing = new Response('out', { status: 404, headers: { 'content-type': 'text/html' } });
		expect(compress(asking('gzip'), missing).status).toBe(404);
	});
});

it('a picture is passed on untouched', () => {
	const picture = new Response('x', { headers: { 'content-type': 'image/png' } });
	expect(compress(asking('gzip'), picture)).toBe(picture);
});
