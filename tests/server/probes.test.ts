import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Standing } from '#lib/server/store/store.ts';
import { makeProbes } from '../../src/server/probes.js';

const STANDS = { kind: 'lowdb', documents: 3, bytes: 4096, beatAt: 1000, now: 1000 } as const;
type Parts = Parameters<typeof makeProbes>[0];

/** What a path is answered, by a server whose store stands so. */
function ask(
	path: string,
	standing: Partial<Standing> = {},
	over: Partial<Parts> = {},
	headers: IncomingHttpHeaders = {}
) {
	const look = () => ({
		standing: async () => ({ ...STANDS, ...standing }),
		saves: () => ({ acknowledged: 0, refused: 0 }),
		troubles: () => []
	});
	return makeProbes({ isStopping: () => false, look, ...over })(path)?.({ headers } as Pick<
		IncomingMessage,
		'headers'
	> as IncomingMessage);
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

describe('T32: what was counted', () => {
	const counted = async () => 'all\n';
	const token = 'a token of 16 or more'.replaceAll(' ', '-');
	const told = (authorization?: string) =>
		ask('/metrics', {}, { token, counted }, authorization === undefined ? {} : { authorization });

	it('is told to nobody where no token is set: there is no such page', () => {
		expect(ask('/metrics', {}, { counted })).toBeUndefined();
	});

	it.each([undefined, '', token, 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`])(
		'is not told to who says “%s”',
		async (authorization) => {
			expect(await told(authorization)).toEqual({
				...{ status: 401, text: 'This needs METRICS_TOKEN.\n' },
				headers: { 'www-authenticate': 'Bearer' }
			});
		}
	);

	it('is told to who has the token', async () => {
		expect(await told(`Bearer ${token}`)).toMatchObject({ status: 200, text: 'all\n' });
	});
});
