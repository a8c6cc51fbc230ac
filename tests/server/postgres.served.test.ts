// Two servers on one PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../postgres/server.ts';
import { aSchool, type School } from './school.ts';
import { startServer } from './start.js';
import { Visitor } from './visitor.ts';

let postgres: PostgresServer;
beforeAll(async () => void (postgres = await startPostgres()));
afterAll(() => postgres.remove());

const account = async (visitor: Visitor): Promise<number> => (await visitor.get('/teach/account')).status;

describe('two servers on one PostgreSQL', () => {
	let first: School & { owner: Visitor };
	let second: ReturnType<typeof startServer>;
	beforeAll(async () => {
		first = await aSchool({ DATABASE_URL: postgres.url });
		second = startServer({ DATABASE_URL: postgres.url });
	});
	afterAll(async () => {
		expect([(await first.server.stop()).code, (await second.stop()).code]).toEqual([0, 0]);
	});

	it('know who is signed in at the other, and who is no longer', async () => {
		const moved = new Visitor(await second.address());
		for (const [name, value] of first.owner.jar) moved.jar.set(name, value);
		expect([await account(first.owner), await account(moved)]).toEqual([200, 200]);
		expect((await moved.post('/teach/account?/signOut', {})).status).toBe(303);
		expect(await account(first.owner)).toBe(303);
	});
});

it('a server that may not use its PostgreSQL ends with 69 and says so, without the password', async () => {
	const server = startServer({ DATABASE_URL: postgres.url.replace(/:[^:@]+@/, ':not-this-one@') });
	const { code, complaints } = await server.ended;
	expect([code, complaints]).toEqual([
		69,
		expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be used: (?!.*not-this-one)/s)
	]);
});
