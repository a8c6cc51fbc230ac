import postgres from 'postgres';
import { expect, inject, it } from 'vitest';

it('is there, speaks UTF-8, and is as new as what is written for it', async () => {
	const sql = postgres(inject('postgres'), { max: 1 });
	const [said] = await sql<{ word: string; version: number }[]>`
		select ${'gefällt – 喜'}::text as word, current_setting('server_version_num')::int as version`;
	await sql.end();
	expect(said).toEqual({ word: 'gefällt – 喜', version: expect.any(Number) as number });
	expect(said!.version).toBeGreaterThanOrEqual(180_000);
});
