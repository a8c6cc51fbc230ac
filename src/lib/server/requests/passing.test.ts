import { describe, expect, it } from 'vitest';
import { StorageFull, StoreAway } from '../store/store.ts';
import { answerPassing, passingOf } from './passing.ts';

const asked = { method: 'GET', route: '/teach' };

describe('a trouble that is over by itself', () => {
	it('is told by what the store cannot do, and never what a fault of ours says', () => {
		const said = (cause: unknown) => passingOf(cause, asked)?.message;
		expect(said(new StoreAway('ECONNREFUSED'))).toMatch(/^The server cannot reach its data just now\. /);
		expect(said(new StorageFull('ENOSPC'))).toMatch(/^The server can save nothing just now\. /);
		expect(said(new Error('ours'))).toBeUndefined();
	});

	it('is told with what to do about it where it was met', () => {
		const said = (method: string, route: string | null) =>
			passingOf(new StoreAway('ECONNREFUSED'), { method, route })?.message;
		expect(said('GET', '/attempts/[attempt]')).toMatch(/kept on this device\. Try again in a moment\.$/);
		expect(said('POST', '/attempts/[attempt]')).toMatch(/Go back, and send it again in a moment\.$/);
		expect(said('GET', null)).toMatch(/Nothing that was saved is lost\. Try again in a moment\.$/);
	});

	it('is answered as a page, and to a script of Kit as what it can read', async () => {
		const told = passingOf(new StoreAway('ECONNREFUSED'), asked)!;
		const made = () => new Response('<p>', { status: 500, headers: { 'content-type': 'text/html' } });
		const page = answerPassing(made(), told, false);
		expect([page.status, await page.text()]).toEqual([503, '<p>']);
		const data = answerPassing(made(), told, true);
		expect([data.status, await data.json()]).toEqual([503, told]);
		expect(data.headers.get('content-type')).toBe('application/json');
	});
});
