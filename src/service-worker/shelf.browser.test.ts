import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VERSION_HEADER } from '#lib/offline/worth-keeping.ts';
import { Shelf } from './shelf.ts';

const clear = async () => {
	for (const name of await caches.keys()) await caches.delete(name);
};
beforeEach(clear);
afterEach(clear);

/** What the server of a version says. */
const said = (version: string, text = 'text') =>
	new Response(text, { headers: { [VERSION_HEADER]: version } });

/** A version that answers pages from now on, with something of its own. */
async function serving(version: string): Promise<Shelf> {
	const shelf = new Shelf(version);
	await shelf.keep('/articles/a', said(version, version));
	await shelf.succeed();
	return shelf;
}

describe('the shelf of a version', () => {
	it('keeps what its own version says, and nothing of another', async () => {
		const shelf = new Shelf('v1');
		expect(await shelf.keep('/progress', said('v1', 'mine'))).toBe(true);
		expect(await shelf.keep('/progress', said('v2', 'not mine'))).toBe(false);
		expect(await (await shelf.find('/progress'))!.text()).toBe('mine');
	});

	it('weighs and lets go of what a condition names, and of nothing else', async () => {
		const shelf = new Shelf('v1');
		await shelf.keep('/articles/a', said('v1', '12345'));
		await shelf.keep('/articles/b', said('v1', '1234567'));
		const isA = (pathname: string) => pathname === '/articles/a';
		expect(await shelf.weigh(isA)).toBe(5);
		await shelf.drop(isA);
		expect(await shelf.find('/articles/a')).toBeUndefined();
		expect(await shelf.find('/articles/b')).toBeDefined();
	});

	it('knows what the versions before it have kept of visits', async () => {
		const before = await serving('v1');
		await before.keep('/articles/a/print?x=1', said('v1'));
		await before.keep('/progress', said('v1'));
		const shelf = new Shelf('v2');
		expect(await shelf.keptBefore((pathname) => pathname.startsWith('/articles/'))).toEqual([
			'/articles/a',
			'/articles/a/print?x=1'
		]);
	});

	it('stays when the next one succeeds it, since its pages may be open, and goes with the one after that', async () => {
		await serving('v1');
		await serving('v2');
		expect(await caches.keys()).toEqual(['courtside-v1', 'courtside-v2']);
		await serving('v3');
		expect(await caches.keys()).toEqual(['courtside-v2', 'courtside-v3']);
	});

	it('is not taken for the one before where it was filled and never answered a page', async () => {
		await serving('v1');
		await new Shelf('v2').keep('/progress', said('v2'));
		await serving('v3');
		expect(await caches.keys()).toEqual(['courtside-v1', 'courtside-v3']);
	});

	it('leaves the caches of others alone', async () => {
		await caches.open('of-another-app');
		await serving('v1');
		await serving('v2');
		await serving('v3');
		expect(await caches.has('of-another-app')).toBe(true);
	});
});
