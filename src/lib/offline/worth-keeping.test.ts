import { describe, expect, it } from 'vitest';
import { isFetchedAhead, mayBeKept, VERSION_HEADER } from './worth-keeping.ts';

const answer = (status: number, headers: Record<string, string>) =>
	mayBeKept({ status, headers: new Headers(headers) }, 'v2');

describe('an answer', () => {
	it('is kept where it is whole and of the worker’s own build', () => {
		expect(answer(200, { [VERSION_HEADER]: 'v2', 'cache-control': 'no-cache' })).toBe(true);
	});

	it('is never kept where its server says no-store', () => {
		expect(answer(200, { [VERSION_HEADER]: 'v2', 'cache-control': 'private, no-store' })).toBe(false);
	});

	it.each([204, 206, 304, 404, 500])('is not kept with status %i', (status) => {
		expect(answer(status, { [VERSION_HEADER]: 'v2' })).toBe(false);
	});

	it('is not kept where another build gave it, or something that is not Courtside', () => {
		expect(answer(200, { [VERSION_HEADER]: 'v3' })).toBe(false);
		expect(answer(200, {})).toBe(false);
	});
});

describe('a file of the build', () => {
	it.each([
		'/_app/immutable/chunks/a.js',
		'/_app/immutable/assets/newsreader-latin-wght-italic.Bxi8ein9.woff2'
	])('is fetched ahead: %s', (file) => expect(isFetchedAhead(file)).toBe(true));

	it.each([
		'newsreader-latin-ext-opsz-normal.BQn1nviT.woff2',
		'source-sans-3-cyrillic-wght-normal.BMDVbyM7.woff2'
	])('waits until it is used, as a font of another alphabet: %s', (file) =>
		expect(isFetchedAhead(`/_app/immutable/assets/${file}`)).toBe(false)
	);
});
