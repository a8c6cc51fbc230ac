// What `npm run courtside` says of data in a PostgreSQL.
import postgres from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, main } from '../../src/cli/courtside/main.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { MemoryFiles } from '../builders/memory-files.ts';
import { NINE, seededRandom, TestProcesses } from '../builders/store.ts';
import { readCode } from '#lib/server/accounts/code.ts';
import { NOTE_LASTS } from '#lib/server/accounts/operator-note.ts';
import { nodeTimers } from '#lib/server/store/time/timers.ts';
import { anEmptySchema, openAt } from './schemas.ts';

let url: string;
beforeEach(async () => void (url = await anEmptySchema()));

/** @returns how it ended, and all that it said */
async function courtside(command: string): Promise<[code: number, said: string]> {
	const lines: string[] = [];
	const code = await main(command.split(' '), {
		files: new MemoryFiles(),
		timers: nodeTimers,
		processes: new TestProcesses(),
		folder: '/data',
		database: url,
		wall: () => NINE,
		monotonic: () => performance.now(),
		uptime: () => performance.now(),
		random: seededRandom(),
		print: (line) => lines.push(line),
		leaveNote: here('/data', url).leaveNote
	});
	return [code, lines.join('\n')];
}

async function begin(): Promise<void> {
	const store = await openAt(url);
	await store.classes.create(aKeptClass().id, aKeptClass());
	await store.close();
}

describe('courtside, on a PostgreSQL,', () => {
	it('says where the data are, and that nothing is wrong with them', async () => {
		await begin();
		expect(await courtside('doctor')).toEqual([
			0,
			expect.stringMatching(
				/^The data are in PostgreSQL 18\S* at 127\.0\.0\.1:\d+\/postgres\.\n2 documents were read: nothing is wrong\.$/
			)
		]);
	});

	it('names what cannot be read', async () => {
		await begin();
		const sql = postgres(url, { max: 1 });
		await sql`update document set sealed = replace(sealed, 'Year 9', 'Year 8')`;
		await sql.end();
		const [code, said] = await courtside('doctor');
		expect([code, said]).toEqual([1, expect.stringMatching(/class-\S+: its checksum does not fit/)]);
	});

	it('says so where Courtside has never been started on it', async () => {
		expect(await courtside('doctor')).toEqual([69, expect.stringMatching(/has not been started on it yet/)]);
	});

	it('finds who teaches there', async () => {
		await begin();
		expect(await courtside('unlock Ana')).toEqual([1, 'Nobody who teaches here is called “Ana”.']);
		expect(await courtside('setup-code')).toEqual([0, expect.stringMatching(/^Open \/teach\/set-up/)]);
	});

	it('leaves its notes where every server finds them, and one of two uses each', async () => {
		await begin();
		const [, said] = await courtside('setup-code');
		const code = readCode(/code: (\S+)$/.exec(said)![1]!);
		const stores = await Promise.all([openAt(url), openAt(url)]);
		const looks = stores.map((store) => store.notes!.look(code, NINE));
		expect((await Promise.all(looks)).map((note) => note?.kind)).toEqual(['set-up', 'set-up']);
		expect(await stores[0].notes!.look(code, NINE + NOTE_LASTS)).toBeUndefined();
		const takes = await Promise.all(stores.map((store) => store.notes!.take(code)));
		expect(takes.sort()).toEqual([false, true]);
		expect(await stores[1].notes!.look(code, NINE)).toBeUndefined();
		await Promise.all(stores.map((store) => store.close()));
	});

	it('leaves backups to what PostgreSQL has for them', async () => {
		expect(await courtside('backup /elsewhere')).toEqual([2, expect.stringMatching(/pg_dump/)]);
	});

	it('settles no clock that is in no doubt', async () => {
		await begin();
		expect(await courtside('doctor --clock wall')).toEqual([0, expect.stringMatching(/not in doubt/)]);
	});
});
