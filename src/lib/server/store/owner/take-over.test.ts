import { describe, expect, it } from 'vitest';
import { CannotStart, StoreStopped, type Store } from '#lib/server/store/store.ts';
import { aKeptClass } from '../../../../../tests/builders/kept-class.ts';
import { MemoryFiles } from '../../../../../tests/builders/memory-files.ts';
import { aStore, TestClocks, TestProcesses } from '../../../../../tests/builders/store.ts';
import { STALE_MS } from './take-over.ts';

const refusal = async (opening: Promise<unknown>): Promise<CannotStart> => {
	const error = await opening.then(
		() => undefined,
		(why: unknown) => why
	);
	if (!(error instanceof CannotStart)) throw new Error(`It was not refused but ${String(error)}`);
	return error;
};

const rename = (store: Store, name: string) =>
	store.classes.change(aKeptClass().id, (each) => ({ next: { ...each, name }, result: name }));

/** Whoever runs on the same files and clocks, as another process of the same machine. */
const another = (files: MemoryFiles, clocks: TestClocks) => aStore({ files, clocks });

describe('the data', () => {
	it('has one owner: a second process is refused with 75 and told who it is', async () => {
		const { files, clocks, processes } = await aStore();
		const { code, message } = await refusal(another(files, clocks));
		expect([code, message]).toEqual([
			75,
			`The data is owned by process ${processes.self.pid} on here. Stop it first.`
		]);
	});

	it('is refused within two beats of the owner’s heart', async () => {
		const { files, clocks } = await aStore();
		const before = clocks.monotonic();
		await refusal(another(files, clocks));
		expect(clocks.monotonic() - before).toBeLessThanOrEqual(4000);
	});

	it('is free at once when its owner has closed it', async () => {
		const { store, files, clocks } = await aStore();
		await store.close();
		const before = clocks.monotonic();
		await another(files, clocks);
		expect(clocks.monotonic()).toBe(before);
	});

	it('is free at once when its owner was killed on the same machine', async () => {
		const { files, clocks, processes } = await aStore();
		clocks.forget();
		processes.end();
		const before = clocks.monotonic();
		await another(files, clocks);
		expect(clocks.monotonic()).toBe(before);
	});

	it('is free when the heart of an owner elsewhere has not beaten for ten seconds', async () => {
		const { files, clocks } = await aStore();
		clocks.forget();
		const before = clocks.monotonic();
		await another(files, clocks);
		expect(clocks.monotonic() - before).toBe(STALE_MS);
	});

	it('is judged by whether the heart beats, and not by what time it says', async () => {
		const clocks = new TestClocks(Date.UTC(2001, 0, 1));
		const { files } = await aStore({ clocks });
		// Another machine, whose wall clock is 26 years ahead, and which watches the beats as they come.
		const there = new TestClocks();
		const opening = aStore({ files, clocks: there }).catch((error: unknown) => error);
		for (let i = 0; i < 4; i++) await clocks.pass(2000);
		expect(await opening).toBeInstanceOf(CannotStart);
	});

	it('goes to one of two who take over at the same moment', async () => {
		const { files, clocks, processes, store } = await aStore();
		await store.close();
		processes.end();
		const tries = await Promise.allSettled([another(files, clocks), another(files, clocks)]);
		expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('goes to one of two who begin it at the same moment', async () => {
		const [files, clocks] = [new MemoryFiles(), new TestClocks()];
		const both = await Promise.allSettled([another(files, clocks), another(files, clocks)]);
		const ended = both.map((each) => each.status === 'rejected' || each.value.ended.length > 0);
		expect(ended.sort()).toEqual([false, true]);
	});
});

describe('an owner that was only paused', () => {
	/** It has a class, and another process has taken over since. */
	async function pausedAndOvertaken() {
		const old = await aStore();
		await old.store.classes.create(aKeptClass().id, aKeptClass({ name: 'Before' }));
		const clocks = new TestClocks(old.clocks.wall());
		const next = await aStore({ files: old.files, clocks });
		return { old, next };
	}

	it('acknowledges nothing more, and ends with 75', async () => {
		const { old, next } = await pausedAndOvertaken();
		await expect(rename(old.store, 'Late')).rejects.toBeInstanceOf(StoreStopped);
		expect(old.ended.map(({ code }) => code)).toEqual([75]);
		expect((await next.store.classes.get(aKeptClass().id))?.name).toBe('Before');
	});

	it('ends at its next heartbeat though nobody asks it for anything', async () => {
		const { old } = await pausedAndOvertaken();
		await old.clocks.pass(2000);
		expect(old.ended.map(({ code }) => code)).toEqual([75]);
	});

	it('creates, erases and backs up nothing', async () => {
		const { old, next } = await pausedAndOvertaken();
		const paths = old.files.paths();
		await Promise.allSettled([
			old.store.classes.erase(aKeptClass().id),
			old.store.work.create('assignment------------' as never)
		]);
		await old.clocks.pass(120_000);
		expect(old.files.paths()).toEqual(paths);
		expect(next.store.troubles().filter(({ kind }) => kind !== 'leap')).toEqual([]);
	});

	it('does not take what is gone for what is missing', async () => {
		const old = await aStore();
		await old.store.work.create('assignment------------' as never);
		await old.clocks.pass(700_000);
		await aStore({ files: old.files, clocks: new TestClocks(old.clocks.wall()) });
		await expect(old.store.work.get('assignment------------' as never)).rejects.toBeInstanceOf(StoreStopped);
	});

	it('whose write was under way when it was overtaken is not acknowledged', async () => {
		const old = await aStore();
		await old.store.classes.create(aKeptClass().id, aKeptClass({ name: 'Before' }));
		let next: Promise<unknown> | undefined;
		old.files.interference = {
			async before(operation, path) {
				if (next !== undefined || operation !== 'rename' || !path.includes('class')) return;
				next = aStore({ files: old.files, clocks: new TestClocks(old.clocks.wall()) });
				await next;
			}
		};
		await expect(rename(old.store, 'Late')).rejects.toBeInstanceOf(StoreStopped);
		const { store } = (await next) as Awaited<ReturnType<typeof aStore>>;
		expect((await store.classes.get(aKeptClass().id))?.name).toBe('Before');
	});
});

describe('a process that just took over', () => {
	it('and has not said so yet is not taken for the one before it, which has ended', async () => {
		const { files, clocks, processes } = await aStore();
		clocks.forget();
		processes.end();
		await files.rename('/data/owner-1', '/data/owner-2');
		const before = clocks.monotonic();
		await another(files, clocks);
		expect(clocks.monotonic() - before).toBe(STALE_MS);
	});
});

it('the folder of an earlier owner that lies about is named and left', async () => {
	const { files, store, clocks } = await aStore();
	await store.close();
	await files.rename('/data/owner-1', '/data/owner-7');
	await files.makeFolder('/data/owner-3');
	const next = await aStore({ files, clocks, processes: new TestProcesses() });
	expect(next.store.troubles()).toContainEqual({ kind: 'left-over', file: 'owner-3' });
	expect(await files.names('/data')).toEqual(['courtside.json', 'owner-3', 'owner-8']);
});
