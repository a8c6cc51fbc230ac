import { describe, expect, it } from 'vitest';
import { kindOf, type Asked, type Site } from './kind-of.ts';

const site: Site = {
	origin: 'https://quiz.example.org',
	base: '',
	files: new Set(['/favicon.svg'])
};

function asked(path: string, more: Partial<Asked> = {}): Asked {
	return {
		method: 'GET',
		url: `https://quiz.example.org${path}`,
		isNavigation: false,
		isPart: false,
		...more
	};
}
const page = (path: string) => kindOf(asked(path, { isNavigation: true }), site);
const data = (path: string) => kindOf(asked(path), site);
const alone = { kind: 'left-alone' };

describe('what the worker answers', () => {
	it.each([
		'/',
		'/progress',
		'/cards',
		'/cards/uk-eu-defence',
		'/articles/a',
		'/articles/a/quiz',
		'/articles/a/set-up'
	])('is the page %s', (path) => expect(page(path)).toEqual({ kind: 'page', key: path }));

	it.each([
		'/library.json',
		'/articles/a/article.json',
		'/articles/a/practice.json',
		'/articles/a/deck.json',
		'/cards/due.json'
	])('is what pages fetch from %s', (path) => expect(data(path)).toEqual({ kind: 'data', key: path }));

	it('is a file of the build', () => {
		const path = '/_app/immutable/chunks/abc.js';
		expect(data(path)).toEqual({ kind: 'built', key: path });
	});

	it('is an icon that came with the build', () => {
		expect(data('/favicon.svg')).toEqual({ kind: 'file', key: '/favicon.svg' });
	});

	it('is one page of a quiz for whatever it asks', () => {
		expect(page('/articles/a/quiz?seed=TESTS&items=b,c')).toEqual({ kind: 'page', key: '/articles/a/quiz' });
	});

	it('is one page for the results of all attempts, and one for what is shown to a teacher', () => {
		expect(page('/articles/a/results/x1')).toEqual({ kind: 'page', key: '/articles/a/results/-' });
		expect(page('/articles/a/results/x1/report')).toEqual({
			kind: 'page',
			key: '/articles/a/results/-/report'
		});
	});

	it('is a page to print only with the questions that it was drawn with', () => {
		expect(page('/articles/a/print?a=b')).toEqual({ kind: 'page', key: '/articles/a/print?a=b' });
	});

	it('is some items by their ids, of all that are kept', () => {
		expect(data('/articles/a/items.json?items=b,who-holds-it:c')).toEqual({
			kind: 'items',
			key: '/articles/a/items.json',
			ids: ['b', 'who-holds-it:c']
		});
	});

	it('is all items where none is named', () => {
		expect(data('/articles/a/items.json')).toEqual({ kind: 'data', key: '/articles/a/items.json' });
	});

	it('stands under the folder that the app is served from', () => {
		const under = { ...site, base: '/reading' };
		expect(kindOf(asked('/reading/articles/a', { isNavigation: true }), under)).toEqual({
			kind: 'page',
			key: '/reading/articles/a'
		});
		expect(kindOf(asked('/articles/a', { isNavigation: true }), under)).toEqual(alone);
	});
});

describe('what the worker leaves alone', () => {
	it.each([
		'/join',
		'/join/ABCDEFG',
		'/attempt/1',
		'/teach',
		'/teach/classes/1',
		'/articles',
		'/progress/other',
		'/admin'
	])('is the page %s', (path) => expect(page(path)).toEqual(alone));

	it.each([
		'/join/x/__data.json',
		'/attempt/1/slots/2',
		'/teach/library.json',
		'/_app/version.json',
		'/service-worker.js'
	])('is what pages fetch from %s', (path) => expect(data(path)).toEqual(alone));

	it('is whatever is sent', () => {
		expect(kindOf(asked('/articles/a', { method: 'POST', isNavigation: true }), site)).toEqual(alone);
	});

	it('is a page that is not asked for to be shown', () => {
		expect(data('/articles/a/quiz')).toEqual(alone);
	});

	it('is a part of something', () => {
		expect(kindOf(asked('/library.json', { isPart: true }), site)).toEqual(alone);
	});

	it('is another site', () => {
		expect(kindOf({ ...asked(''), url: 'https://other.example.org/library.json' }, site)).toEqual(alone);
	});
});
