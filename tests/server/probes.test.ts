import { describe, expect, it } from 'vitest';
import type { Standing } from '#lib/server/store/store.ts';
import { makeProbes } from '../../src/server/probes.js';

const STANDS = { kind: 'lowdb', documents: 3, bytes: 4096, beatAt: 1000, now: 1000 } as const;
type Parts = Parameters<typeof makeProbes>[0];

/** What a path is answered, by a server whose store stands so; `undefined` where it is not open yet. */
function ask(path: string, standing: Partial<Standing> | undefined = {}, over: Partial<Parts> = {}) {
	const look = () => ({ standing: async () => ({ ...STANDS, ...standing }) });
	return makeProbes({ isStopping: () => false, look, ...over })(path)?.({ headers: {} } as never);
}

describe('whether it is ready', () => {
	it('is said where the store is open and takes what is written', async () => {
		expect(await ask('/readyz')).toEqual({ status: 200, text: 'ready\n' });
	});

	it.each<[string, Partial<Standing>, Partial<Parts>]>([
		['it is starting', {}, { look: () => undefined }],
		['it is ending', {}, { isStopping: () => true }],
		['nothing can be written (ENOSPC)', { refuses: 'ENOSPC' }, {}]
	])('is denied, with the reason: %s', async (why, standing, over) => {
		expect(await ask('/readyz', standing, over)).toEqual({ status: 503, text: `not ready: ${why}\n` });
	});
});

it('whether it lives is said also while it starts and ends', async () => {
	const over = { look: () => undefined, isStopping: () => true };
	expect(await ask('/healthz', {}, over)).toEqual({ status: 200, text: 'alive\n' });
});

it.each(['/', '/healthz/', '/constructor', '/teach'])('%s is for the app', (path) => {
	expect(ask(path)).toBeUndefined();
});
