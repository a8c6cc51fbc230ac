// A PostgreSQL that goes away and comes back, for real.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { Away, Database } from '#lib/server/store/postgres/database.ts';
import { patiently } from '#lib/server/store/postgres/patience.ts';
import { StorageFull, type Store } from '#lib/server/store/store.ts';
import { aParticipant, anAttempt, anId } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { anEmptySchema, openAt } from './schemas.ts';
import { startPostgres, type PostgresServer } from './server.ts';

const ID = anId('assignment') as AssignmentId;
const WRITERS = 20;
const attemptOf = (i: number): AttemptId => anId(`attempt-${i}`) as AttemptId;

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.remove());

async function begin(store: Store): Promise<void> {
	await store.work.create(ID);
	await store.work.change(ID, () => ({
		participants: [aParticipant()],
		attempts: Array.from({ length: WRITERS }, (_, i) => anAttempt({ id: attemptOf(i) })),
		result: undefined
	}));
}

/** A save of which its sender knows the number: sent again, it is the same save. */
const save = (store: Store, i: number, sequence: number): Promise<boolean | undefined> =>
	store.work.changeAttempt(ID, attemptOf(i), (attempt) => {
		const [slot, ...others] = attempt.slots;
		if (slot!.saves.some((each) => each.sequence === sequence)) return { result: true };
		const saved = { tab: 'tab', sequence, revision: slot!.revision + 1, savedAt: sequence };
		const next = { ...slot!, revision: slot!.revision + 1, saves: [...slot!.saves, saved] };
		return { next: { ...attempt, slots: [next, ...others] }, result: true };
	});

/** What every attempt has of the saves that were sent, in the order in which they came. */
async function sequencesIn(store: Store): Promise<number[][]> {
	const { attempts } = (await store.work.get(ID))!;
	return Array.from({ length: WRITERS }, (_, i) =>
		attempts.get(attemptOf(i))!.slots[0]!.saves.map(({ sequence }) => sequence)
	);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('a PostgreSQL that is lost', () => {
	it('F11: eight times under twenty writers loses nothing that was acknowledged, and is saved to again', async () => {
		const store = await openAt(await anEmptySchema(server.url));
		await begin(store);
		let isOver = false;
		const acknowledged = new Array<number>(WRITERS).fill(0);
		const writing = acknowledged.map(async (_, i) => {
			for (let sequence = 1; !isOver;)
				try {
					await save(store, i, sequence);
					acknowledged[i] = sequence++;
				} catch (error) {
					// Kept on the device, and sent again.
					if (!(error instanceof StorageFull)) throw error;
				}
		});
		const sum = () => acknowledged.reduce((a, b) => a + b, 0);
		const someMore = (than: number) =>
			expect.poll(sum, { timeout: 60_000, interval: 5 }).toBeGreaterThan(than + WRITERS);
		for (let time = 0; time < 8; time++) {
			await someMore(sum());
			await server.stop('immediate');
			const before = sum();
			await server.start();
			await someMore(before);
		}
		isOver = true;
		await Promise.all(writing);
		expect(await sequencesIn(store)).toEqual(acknowledged.map(upTo));
		await store.close();
	});

	it('F12: by a cut between its commit and its answer keeps each save, once', async () => {
		const proxy = await aCuttingProxy(server.url);
		const url = await anEmptySchema(server.url);
		const store = await openAt(url.replace(/@[^/]+/, `@127.0.0.1:${proxy.port}`));
		await begin(store);
		const count = (i: number) =>
			// Not to be recognised by a number: it is the store that has to know.
			store.work.changeAttempt(ID, attemptOf(i), (attempt) => ({
				next: { ...attempt, number: attempt.number + 1 },
				result: undefined
			}));
		for (let cut = 0; cut < 50; cut++) {
			proxy.cutAfterNextWrite();
			await count(cut % WRITERS);
		}
		expect(proxy.cuts).toBe(50);
		const { attempts } = (await store.work.get(ID))!;
		const sum = [...attempts.values()].reduce((all, { number }) => all + number - 1, 0);
		expect(sum).toBe(50);

		// What changes a whole work, or brings a document, is told by what is there as well.
		proxy.cutAfterNextWrite();
		await store.work.change(ID, () => ({ participants: [aParticipant({ name: 'Ann' })], result: undefined }));
		const other = anId('other') as AssignmentId & ClassId;
		proxy.cutAfterNextWrite();
		await store.classes.create(other, aKeptClass({ id: other }));
		proxy.cutAfterNextWrite();
		await store.work.create(other);
		expect(proxy.cuts).toBe(53);
		expect((await store.work.get(ID))?.participants.get(aParticipant().id)?.name).toBe('Ann');
		await store.close();
		proxy.close();
	});

	it('in the middle of an answer, and not there at once, puts nothing of it before a later one', async () => {
		const proxy = await aCuttingProxy(server.url);
		const database = new Database(server.url.replace(/@[^/]+/, `@127.0.0.1:${proxy.port}`));
		// Each connection of a pool in turn, more than once.
		for (let cut = 1; cut <= 25; cut++) {
			proxy.cutInNextAnswer();
			await expect(
				database.ask((sql) => sql`select repeat('long', 20) from generate_series(1, 1000)`)
			).rejects.toBeInstanceOf(Away);
			const [answer] = await patiently(() => database.ask((sql) => sql`select ${cut}::int as cut`));
			expect([answer, proxy.cuts]).toEqual([{ cut }, cut]);
		}
		await database.close();
		proxy.close();
	});

	it('keeps the server from starting, with a sentence that tells no password', async () => {
		const wrong = server.url.replace(/:[^:@]+@/, ':not-this-one@');
		await expect(openAt(wrong)).rejects.toMatchObject({
			code: 69,
			message: expect.stringMatching(
				/^PostgreSQL at 127\.0\.0\.1:\d+\/postgres cannot be used: .*authentication/
			) as string
		});
		await expect(openAt(wrong)).rejects.not.toThrow(/not-this-one/);
		await expect(openAt('mysql://here')).rejects.toMatchObject({ code: 69 });
		let passed = 0;
		await server.stop('fast');
		await expect(
			openAt(server.url, {
				monotonic: () => passed,
				timers: { every: () => () => undefined, wait: async (ms) => void (passed += ms * 10) }
			})
		).rejects.toMatchObject({
			code: 69,
			message: expect.stringMatching(/ECONNREFUSED.*Is it running/) as string
		});
		await server.start();
	});
});

/**
 * Cuts a connection when the answer to a write, or to a commit, comes along it, which then never arrives; or in the middle of a long
 * answer, and then refuses the next, as a server does that recovers.
 */
async function aCuttingProxy(url: string) {
	const { hostname, port } = new URL(url);
	let toCut: 'nothing' | 'write' | 'answer' | 'start' = 'nothing';
	const proxy = {
		port: 0,
		cuts: 0,
		cutAfterNextWrite: () => void (toCut = 'write'),
		cutInNextAnswer: () => void (toCut = 'answer'),
		close: () => listener.close()
	};
	const listener = createServer((near: Socket) => {
		if (toCut === 'start') {
			toCut = 'nothing';
			near.once('data', () => near.end(RECOVERING));
			return;
		}
		const far = connect(Number(port), hostname);
		near.on('data', (part) => far.write(part));
		far.on('data', (part) => {
			if (toCut === 'write' && /UPDATE [1-9]|COMMIT/.test(part.toString('latin1')) && !inTransaction(part)) {
				[toCut, proxy.cuts] = ['nothing', proxy.cuts + 1];
				far.destroy();
				near.destroy();
			} else if (toCut === 'answer' && part.length > LONG) {
				[toCut, proxy.cuts] = ['start', proxy.cuts + 1];
				near.end(part.subarray(0, part.length / 2));
				far.destroy();
			} else near.write(part);
		});
		for (const [end, other] of [
			[near, far],
			[far, near]
		] as const) {
			end.on('error', () => other.destroy());
			end.on('close', () => other.end());
		}
	});
	await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
	proxy.port = (listener.address() as AddressInfo).port;
	return proxy;
}

/** Bytes that hold several rows. */
const LONG = 5000;
/** As PostgreSQL says it: fields that end with a zero, behind a letter and the length of all. */
const RECOVERING = (() => {
	const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is starting up', ''];
	const said = Buffer.from(fields.map((field) => `${field}\0`).join(''));
	const length = Buffer.alloc(4);
	length.writeUInt32BE(said.length + 4);
	return Buffer.concat([Buffer.from('E'), length, said]);
})();

/** Whether the server says at the end of its answer that the transaction goes on. */
const inTransaction = (part: Buffer): boolean => part.subarray(-1).toString('latin1') === 'T';
