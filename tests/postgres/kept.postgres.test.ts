// What stands in the tables, and what is made of it.
import fc from 'fast-check';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId } from '#lib/assignment/ids.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { aPublished } from '../builders/published.ts';
import { KINDS_TO_COME } from '../store/kinds-to-come.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const ID = anId('assignment') as AssignmentId;

let url: string;
let sql: postgres.Sql;
let store: Store;
beforeEach(async () => {
	url = await anEmptySchema();
	store = await openAt(url);
	sql = postgres(url, { max: 1 });
});
afterEach(async () => {
	await sql.end();
	await store.close();
});

async function fill(): Promise<void> {
	await store.classes.create(aKeptClass().id, aKeptClass());
	await store.assignments.create(ID, anAssignment());
	await store.published.create(ID, aPublished());
	await store.work.create(ID);
	await store.work.change(ID, () => ({
		participants: [aParticipant()],
		attempts: [anAttempt()],
		result: undefined
	}));
}

const spoil = (name: string, was: string, is: string) =>
	sql`update document set sealed = replace(sealed, ${was}, ${is}), revision = revision + 1,
		tx = pg_current_xact_id() where name = ${name}`;

describe('in a PostgreSQL', () => {
	it('F27: whatever can be typed is kept as it is', async () => {
		await store.classes.create(aKeptClass().id, aKeptClass());
		const name = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('a\u0000b', '\ud800', '\udc00x', '__proto__', '\\', '"', "'", '{NULL}', '\\u0000', '\n')
		);
		await fc.assert(
			fc.asyncProperty(name, async (typed) => {
				await store.classes.change(aKeptClass().id, (each) => ({
					next: { ...each, name: typed },
					result: undefined
				}));
				const [row] = await sql<{ sealed: string }[]>`
					select sealed from document where name = ${`class-${aKeptClass().id}`}`;
				const { data } = JSON.parse(row!.sealed) as { data: { name: string } };
				expect(data.name).toBe(typed);
			}),
			{ seed: 1, numRuns: 100 }
		);
		await store.close();
		store = await openAt(url);
		expect((await store.classes.get(aKeptClass().id))?.name).toEqual(expect.any(String));
	});

	it('a row that something else has changed is refused by name, alone', async () => {
		await fill();
		const other = anId('other') as ClassId;
		await store.classes.create(other, aKeptClass({ id: other }));
		await spoil(`class-${other}`, 'Year 9', 'Year 8');
		await expect(store.classes.get(other)).rejects.toThrow(/class-other.*checksum.*backup of the database/s);
		expect((await store.classes.all()).map(({ id }) => id)).toEqual([aKeptClass().id]);
		await expect(store.classes.change(other, (each) => ({ next: each, result: 1 }))).rejects.toThrow(
			/checksum/
		);
		expect(store.troubles().map(({ kind }) => kind)).toEqual(['damaged']);
	});

	it('a work with an attempt that cannot be read is refused, and the others are not', async () => {
		await fill();
		await spoil(`attempt-${anAttempt().id}`, '"number":1', '"number":2');
		await expect(store.work.get(ID)).rejects.toThrow(/attempt-.*checksum/);
		expect(await store.assignments.get(ID)).toEqual(anAssignment());
	});

	it('accounts that cannot be read keep it from starting', async () => {
		await spoil('accounts', '"invites"', '"invitez"');
		await expect(openAt(url)).rejects.toMatchObject({ code: 65 });
	});

	it('what is kept is brought to the schema of now when it is opened, and then nothing older starts', async () => {
		await fill();
		await store.close();
		store = await openAt(url, { kinds: KINDS_TO_COME });
		expect(await store.classes.get(aKeptClass().id)).toEqual({
			...aKeptClass(),
			colour: 'blue'
		});
		const work = await store.work.get(ID);
		expect([work?.participants.get(aParticipant().id), work?.attempts.get(anAttempt().id)]).toEqual([
			aParticipant(),
			anAttempt()
		]);
		expect(await store.published.get(ID)).toEqual(aPublished());
		const schemas = await sql<{ schema: string }[]>`
			select distinct substring(sealed from '"schema":(\\d+)') as schema from document`;
		expect([...schemas].map(({ schema }) => schema)).toEqual(['2']);
		await expect(openAt(url)).rejects.toMatchObject({
			code: 78,
			message: expect.stringMatching(/newer/) as string
		});
	});

	it('the time of which nobody was heard is told as a leap once, also after another start', async () => {
		const told: { by: number }[] = [];
		await store.close();
		await sql`update clock set beat = beat - 120000`;
		store = await openAt(url);
		store.onLeap((leap) => void told.push(leap));
		expect(told.map(({ by }) => Math.round(by / 60_000))).toEqual([2]);
		await expect.poll(async () => (await sql`select from leap where told`).count).toBe(1);
		expect(store.troubles().map(({ kind }) => kind)).toEqual(['leap']);
	});

	it('a clock that is two days behind is in doubt until somebody says that it is right', async () => {
		const DAY = 86_400_000;
		const before = store.now();
		await store.close();
		await sql`update clock set beat = beat + ${2 * DAY}`;
		store = await openAt(url);
		expect(store.troubles().map(({ kind }) => kind)).toEqual(['clock-in-doubt']);
		expect(store.now()).toBeGreaterThan(before + DAY);
		await store.settleClock('wall');
		expect(store.troubles()).toEqual([]);
		expect(store.now()).toBeLessThan(before + DAY);
	});
});
