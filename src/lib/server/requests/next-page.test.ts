import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

const own = 'http://localhost:3000';

describe('T31: where to go next', () => {
	it.each(['/teach', '/teach/classes/x?sort=name#top', '/'])('may be a path of our own: %s', (path) => {
		expect(nextPage(path, own)).toBe(path);
	});

	it.each([
		null,
		'',
		'teach',
		'https://evil.example/teach',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'/.//evil.example',
		'/teach/..//evil.example',
		'\\/evil.example',
		'/\t/evil.example',
		'/\n\\evil.example',
		' //evil.example',
		'javascript:alert(1)',
		'http:evil.example'
	])('may not be %j', (asked) => {
		expect(nextPage(asked, own)).toBe(undefined);
	});

	it('is never on another site, whatever was asked for', () => {
		const letters = fc.constantFrom('/', '\\', '\t', '\n', '.', ':', '@', 'a', '%2f', '?', '#', ' ');
		fc.assert(
			fc.property(fc.string({ unit: letters, maxLength: 12 }), (rest) => {
				const path = nextPage(`/${rest}`, own);
				expect(path === undefined || new URL(path, own).origin === own).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});
});
