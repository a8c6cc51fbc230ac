import { describe, expect, it } from 'vitest';
import { networkFirst } from './network-first.ts';

const never = new Promise<never>(() => undefined);
const over = Promise.resolve(undefined);
const ofNetwork = (status = 200) => Promise.resolve(new Response('network', { status }));
const kept = async () => new Response('kept');
const nothing = async () => undefined;
const textOf = async (answer: Promise<Response>) => (await answer).text();

describe('a request that asks the network first', () => {
	it('is answered by the network where that is in time', async () => {
		expect(await textOf(networkFirst(ofNetwork(), kept, never))).toBe('network');
	});

	it('is answered by what is kept where there is no network', async () => {
		expect(await textOf(networkFirst(Promise.reject(new TypeError('offline')), kept, never))).toBe('kept');
	});

	it('is answered by what is kept where the network takes too long', async () => {
		expect(await textOf(networkFirst(never, kept, over))).toBe('kept');
	});

	it.each([502, 503, 504])('is answered by what is kept where a proxy says %i', async (status) => {
		expect(await textOf(networkFirst(ofNetwork(status), kept, never))).toBe('kept');
	});

	it.each([404, 500])('hears what the server itself says: %i', async (status) => {
		expect((await networkFirst(ofNetwork(status), kept, never)).status).toBe(status);
	});

	it('waits for a slow network where nothing is kept', async () => {
		expect(await textOf(networkFirst(ofNetwork(), nothing, over))).toBe('network');
	});

	it('fails as without a worker where there is neither', async () => {
		await expect(networkFirst(Promise.reject(new TypeError('offline')), nothing, never)).rejects.toThrow(
			'offline'
		);
	});
});
