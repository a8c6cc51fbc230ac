import { describe, expect, it } from 'vitest';
import type { Leap, Trouble } from '#lib/server/store/store.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { aStore, NINE, settled, TestClocks, type TestStore } from '../builders/store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The store after its process was killed, so long afterwards by the wall. */
async function restarted({ files, processes, clocks }: TestStore, after: number): Promise<TestStore> {
	processes.end();
	clocks.forget();
	return aStore({ files, clocks: new TestClocks(clocks.wall() + after) });
}

function leapsOf({ store }: TestStore): Leap[] {
	const told: Leap[] = [];
	store.onLeap((leap) => void told.push(leap));
	return told;
}

const kinds = (troubles: readonly Trouble[]) => troubles.map(({ kind }) => kind);

describe('a leap of the clock', () => {
	it('is told to who listens, and named to the owner', async () => {
		const opened = await aStore();
		const told = leapsOf(opened);
		opened.clocks.setWall(NINE + HOUR);
		expect(opened.store.now()).toBe(NINE + HOUR);
		const leap = { at: NINE + HOUR, by: HOUR, of: 'clock' };
		expect(told).toEqual([leap]);
		expect(opened.store.troubles()).toEqual([{ kind: 'leap', ...leap }]);
	});

	it('is noticed within two seconds though nobody asks for the time', async () => {
		const opened = await aStore();
		const told = leapsOf(opened);
		opened.clocks.sleep(8 * HOUR);
		await opened.clocks.pass(2000);
		expect(told).toEqual([{ at: NINE + 8 * HOUR + 2000, by: 8 * HOUR, of: 'sleep' }]);
	});

	it('back is named once, and to the owner alone', async () => {
		const opened = await aStore();
		const told = leapsOf(opened);
		opened.clocks.setWall(NINE - HOUR);
		await opened.clocks.pass(60_000);
		expect([told, kinds(opened.store.troubles())]).toEqual([[], ['set-back']]);
	});

	it('is no longer told to who has ended it', async () => {
		const { store, clocks } = await aStore();
		const told: Leap[] = [];
		store.onLeap((leap) => void told.push(leap))();
		clocks.setWall(NINE + HOUR);
		store.now();
		expect(told).toEqual([]);
	});
});

describe('the time that the server was down', () => {
	it('counts from its last heartbeat, and is told to who listens later', async () => {
		const opened = await aStore();
		await opened.clocks.pass(10_000);
		const again = await restarted(opened, HOUR);
		expect(leapsOf(again)).toEqual([{ at: NINE + 10_000 + HOUR, by: HOUR, of: 'restart' }]);
	});

	it('is none at the first start', async () => {
		expect(leapsOf(await aStore())).toEqual([]);
	});

	it('is told again where the server was killed before anyone had done something about it', async () => {
		const first = await restarted(await aStore(), HOUR);
		first.store.onLeap(() => new Promise(() => undefined));
		const told = leapsOf(await restarted(first, 60_000));
		expect(told.map(({ by, of }) => [by, of])).toEqual([
			[HOUR, 'restart'],
			[60_000, 'restart']
		]);
	});

	it('is not told again once everyone has', async () => {
		const first = await restarted(await aStore(), HOUR);
		leapsOf(first);
		await settled();
		const told = leapsOf(await restarted(first, 60_000));
		expect(told.map(({ by }) => by)).toEqual([60_000]);
	});

	it('is told again where somebody could not', async () => {
		const first = await restarted(await aStore(), HOUR);
		leapsOf(first);
		first.store.onLeap(() => Promise.reject(new Error('The disk is full.')));
		await settled();
		expect(leapsOf(await restarted(first, 60_000)).map(({ by }) => by)).toContain(60_000);
	});
});

describe('after a restart', () => {
	it.each([-HOUR, -2 * HOUR, -20 * HOUR])(
		'no time is earlier than before, with the wall at %i ms',
		async (back) => {
			const opened = await aStore();
			await opened.store.classes.create(aKeptClass().id, aKeptClass());
			const before = opened.store.now();
			const again = await restarted(opened, back);
			expect(again.store.now()).toBeGreaterThanOrEqual(before);
			expect(kinds(again.store.troubles())).not.toContain('clock-in-doubt');
		}
	);

	it('what was written last counts, though the heart had stopped before', async () => {
		const opened = await aStore();
		await opened.clocks.pass(1000);
		await opened.store.classes.create(aKeptClass().id, aKeptClass());
		expect((await restarted(opened, -HOUR)).store.now()).toBe(NINE + 1000);
	});

	it('with the wall two days back it is in doubt which is right, and the document is named', async () => {
		const opened = await aStore();
		await opened.clocks.pass(1000);
		await opened.store.classes.create(aKeptClass().id, aKeptClass());
		const { store } = await restarted(opened, -2 * DAY);
		expect(store.troubles()).toContainEqual({
			kind: 'clock-in-doubt',
			written: NINE + 1000,
			wall: NINE + 1000 - 2 * DAY,
			document: `class-${aKeptClass().id}`
		});
	});
});

describe('a clock in doubt', () => {
	async function inDoubt(): Promise<TestStore> {
		const opened = await aStore();
		await opened.store.classes.create(aKeptClass().id, aKeptClass());
		await opened.store.work.create('assignment------------' as never);
		return restarted(opened, -2 * DAY);
	}

	it('goes on by what was written until it is settled', async () => {
		expect((await inDoubt()).store.now()).toBe(NINE);
	});

	it('goes on so where what was written is right', async () => {
		const { store } = await inDoubt();
		await store.settleClock('written');
		expect([store.now(), store.troubles()]).toEqual([NINE, []]);
	});

	it('goes back to the wall where the wall is right', async () => {
		const { store } = await inDoubt();
		await store.settleClock('wall');
		expect([store.now(), store.troubles()]).toEqual([NINE - 2 * DAY, []]);
	});

	it('is not in doubt again after the wall was found right', async () => {
		const opened = await inDoubt();
		await opened.store.settleClock('wall');
		await opened.clocks.pass(2000);
		const { store } = await restarted(opened, 1000);
		expect([store.now(), kinds(store.troubles())]).toEqual([NINE - 2 * DAY + 3000, ['leap']]);
	});

	it('stays in doubt where the documents could not be written', async () => {
		const { store, files } = await inDoubt();
		files.interference = {
			before(operation) {
				if (operation === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
			}
		};
		await store.settleClock('wall').catch(() => undefined);
		expect(kinds(store.troubles())).toEqual(['clock-in-doubt']);
	});

	it('cannot be settled where there is none', async () => {
		const { store, clocks } = await aStore();
		clocks.setWall(NINE - HOUR);
		await store.settleClock('wall');
		expect(store.now()).toBe(NINE);
	});
});
