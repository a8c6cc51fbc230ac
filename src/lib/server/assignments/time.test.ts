import { describe, expect, it, vi } from 'vitest';
import { aPolicy } from '../../../../tests/builders/assignment.ts';
import {
	aDesk,
	ASSIGNMENT,
	attemptOf,
	begun,
	deskOn,
	joined,
	joining,
	MINUTE,
	participantsOf,
	saveText,
	workOf,
	type Held,
	type TestDesk
} from '../../../../tests/builders/desk.ts';
import { aStore, NINE } from '../../../../tests/builders/store.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Leap, Store } from '../store/store.ts';
import { openDesk } from './desk.ts';
import { giveBack } from './give-back.ts';
import { join } from './join.ts';
import { start } from './start.ts';
import { submitAttempt } from './submit.ts';
import { sweep } from './sweep.ts';
import { TimeKeeper } from './time-keeper.ts';

const limit = { policy: aPolicy({ minutes: 20, most: 1500 }) };
const stateOf = async (test: TestDesk, held: Held) => (await attemptOf(test, held)).state;
const settledAt = async ({ store }: TestDesk) =>
	publicationOf((await store.assignments.get(ASSIGNMENT))!)?.settledAt;

/** A store of which some parts are a test’s own. */
function withParts(store: Store, parts: Partial<Store>): Store {
	return new Proxy(store, {
		get(target, name) {
			const part: unknown = Reflect.get(name in parts ? parts : target, name);
			// Its methods know it by itself.
			return typeof part === 'function' && !(name in parts) ? (part.bind(target) as unknown) : part;
		}
	});
}

/** A store whose clock leaps when a test says so. */
function leaping(store: Store): { store: Store; leap: (leap: Leap) => void } {
	let tell: (leap: Leap) => void = () => undefined;
	const onLeap = (listener: (leap: Leap) => void) => {
		tell = listener;
		return () => (tell = () => undefined);
	};
	return { store: withParts(store, { onLeap }), leap: (each) => tell(each) };
}

describe('the sweep', () => {
	it('submits what has run out, on what was saved, at the moment at which it did', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		await test.clocks.pass(5 * MINUTE);
		const ben = await begun(test.desk, 'Ben');
		await saveText(test, ana, 'nine');
		await test.clocks.pass(15 * MINUTE + 30_001);
		expect(await sweep(test.store)).toBe(1);
		expect(await stateOf(test, ana)).toEqual({ kind: 'submitted', at: NINE + 20 * MINUTE, by: 'server' });
		expect(await stateOf(test, ben)).toEqual({ kind: 'open' });
		expect(await sweep(test.store)).toBe(0);
	});

	it('leaves what the student has submitted as it is', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		await submitAttempt(test.desk, ana.address, ana.token);
		await test.clocks.pass(60 * MINUTE);
		expect(await sweep(test.store)).toBe(0);
		expect(await stateOf(test, ana)).toEqual({ kind: 'submitted', at: NINE, by: 'student' });
	});

	it('F26: submits 300 that run out in one second once each, and never holds up what others ask', async () => {
		const test = await aDesk({ assignment: limit });
		const all = await Promise.all(Array.from({ length: 300 }, (_, i) => begun(test.desk, `Student ${i}`)));
		await test.clocks.pass(21 * MINUTE);
		// Whatever else the process has to do has its turn in between.
		let turns = 0;
		let beat: NodeJS.Immediate;
		const again = (): void => {
			turns++;
			beat = setImmediate(again);
		};
		beat = setImmediate(again);
		const counts = await Promise.all([sweep(test.store), sweep(test.store)]);
		clearImmediate(beat);
		expect(counts[0] + counts[1]).toBe(300);
		for (const held of all) expect((await stateOf(test, held)).kind).toBe('submitted');
		expect(turns).toBeGreaterThanOrEqual(300 / 50);
	});

	it('F26: goes on after a restart where it was ended in the middle', async () => {
		const first = await aDesk({ assignment: limit });
		const [ana, ben] = [await begun(first.desk, 'Ana'), await begun(first.desk, 'Ben')];
		await first.clocks.pass(21 * MINUTE);
		await submitAttempt(first.desk, ana.address, ana.token);
		await first.store.close();
		const again = await aStore({ files: first.files, clocks: first.clocks });
		const test = { ...first, ...again, ...deskOn(again) };
		expect(await sweep(test.store)).toBe(1);
		expect((await stateOf(test, ben)).kind).toBe('submitted');
	});

	it('settles a quiz that is over, so that it is not looked at again, and has one backup made of it', async () => {
		const window = { zone: 'UTC', closesAt: NINE + 10 * MINUTE };
		const test = await aDesk({ assignment: { ...limit, window } });
		const backup = vi.spyOn(test.store, 'backup');
		await begun(test.desk, 'Ana');
		await sweep(test.store);
		expect(await settledAt(test)).toBeUndefined();
		await test.clocks.pass(10 * MINUTE);
		await sweep(test.store);
		expect(await settledAt(test)).toBeUndefined();
		await test.clocks.pass(30_001);
		await sweep(test.store);
		expect(await settledAt(test)).toBe(NINE + 10 * MINUTE + 30_001);
		await sweep(test.store);
		expect(backup.mock.calls).toEqual([[ASSIGNMENT]]);
	});

	it('looks again at one in which a student starts in a later window of their own', async () => {
		const window = { zone: 'UTC', closesAt: NINE + 10 * MINUTE };
		const test = await aDesk({ assignment: { ...limit, window } });
		const ana = await joined(test.desk, 'Ana');
		await test.clocks.pass(11 * MINUTE);
		await sweep(test.store);
		expect(await settledAt(test)).toBeDefined();
		const [student] = await participantsOf(test);
		await test.store.work.change(ASSIGNMENT, () => ({
			participants: [{ ...student!, closesAt: NINE + 60 * MINUTE }],
			result: undefined
		}));
		expect((await start(test.desk, ana.address, ana.token)).kind).toBe('started');
		expect(await settledAt(test)).toBeUndefined();
	});
});

describe('time that was lost', () => {
	it('F10: is given back to what was open across it, and to nothing else', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		const ben = await begun(test.desk, 'Ben');
		await submitAttempt(test.desk, ben.address, ben.token);
		const at = test.store.now();
		await test.clocks.pass(1);
		const cem = await begun(test.desk, 'Cem');
		expect(await giveBack(test.store, { at, by: 8 * 60 * MINUTE, of: 'sleep' })).toBe(1);
		const given = await Promise.all([ana, ben, cem].map((held) => attemptOf(test, held)));
		expect(given.map(({ givenBack }) => givenBack)).toEqual([8 * 60 * MINUTE, 0, 0]);
	});

	it('F10: of eight hours of sleep costs nobody a second, whoever asks first when it is over', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		const { store, leap } = leaping(test.store);
		const desk = openDesk({ ...test.desk, store }, () => undefined);
		await test.clocks.pass(8 * 60 * MINUTE);
		leap({ at: NINE, by: 8 * 60 * MINUTE, of: 'sleep' });
		const outcome = await saveText({ ...test, desk }, ana, 'nine');
		expect(outcome).toMatchObject({
			saved: { kind: 'saved' },
			clock: { deadline: NINE + 20 * MINUTE + 8 * 60 * MINUTE }
		});
	});

	it('is noted once for the teachers concerned, and given once though it is told again', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		const slept: Leap = { at: test.store.now(), by: 8 * MINUTE, of: 'sleep' };
		expect(await giveBack(test.store, slept)).toBe(1);
		expect(await giveBack(test.store, slept)).toBe(0);
		expect((await attemptOf(test, ana)).givenBack).toBe(8 * MINUTE);
		const assignment = (await test.store.assignments.get(ASSIGNMENT))!;
		expect(publicationOf(assignment)?.lost).toEqual([{ ...slept, attempts: 1 }]);
	});

	it('is noted nowhere where nobody was at it', async () => {
		const test = await aDesk({ assignment: limit });
		await giveBack(test.store, { at: test.store.now(), by: 8 * MINUTE, of: 'restart' });
		expect(publicationOf((await test.store.assignments.get(ASSIGNMENT))!)).not.toHaveProperty('lost');
	});

	it('that a full disk has kept from somebody is told again at the next start', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		const assignments = { all: () => Promise.reject(new Error('full')) } as unknown as Store['assignments'];
		const said: string[] = [];
		const keeper = new TimeKeeper({ store: withParts(test.store, { assignments }) }, (line) =>
			said.push(line)
		);
		test.clocks.sleep(5 * MINUTE);
		test.store.now();
		await keeper.settled();
		expect(said).toEqual(['Lost time could not be given back: Error: full']);
		// A beat of its heart, since what comes after the last is given back as well.
		await test.clocks.pass(2000);
		await test.store.close();
		const again = await aStore({ files: test.files, clocks: test.clocks });
		await deskOn(again).desk.time.settled();
		expect((await attemptOf(again, ana)).givenBack).toBe(5 * MINUTE);
	});

	it('is named in the log', async () => {
		const test = await aDesk({ assignment: limit });
		await begun(test.desk, 'Ana');
		const { store, leap } = leaping(test.store);
		const said: string[] = [];
		const keeper = new TimeKeeper({ store }, (line) => said.push(line));
		leap({ at: NINE, by: 2 * MINUTE, of: 'restart' });
		await keeper.settled();
		expect(said).toEqual(['120 s were given back to 1 attempt.']);
	});
});

describe('after a start', () => {
	it('nothing is submitted for a minute, so that what was kept can arrive', async () => {
		const first = await aDesk({ assignment: limit });
		const ana = await begun(first.desk, 'Ana');
		await first.clocks.pass(60 * MINUTE);
		const keeper = new TimeKeeper(first.desk, () => undefined);
		await keeper.look();
		expect((await stateOf(first, ana)).kind).toBe('open');
		await first.clocks.pass(MINUTE);
		await keeper.look();
		expect((await stateOf(first, ana)).kind).toBe('submitted');
	});

	it('a disk that is full is said, and looked at again', async () => {
		const test = await aDesk({ assignment: limit });
		const said: string[] = [];
		const assignments = { all: () => Promise.reject(new Error('full')) } as unknown as Store['assignments'];
		const keeper = new TimeKeeper({ store: withParts(test.store, { assignments }) }, (line) =>
			said.push(line)
		);
		await test.clocks.pass(MINUTE);
		await keeper.look();
		expect(said).toEqual(['Attempts whose time has run out could not be submitted: Error: full']);
	});
});

describe('F10: while it is in doubt which clock is right', () => {
	const doubt = { kind: 'clock-in-doubt', written: NINE, wall: 0, document: 'work-x' } as const;

	it('nothing opens, closes or is late by itself, and what is given is kept', async () => {
		const test = await aDesk({ assignment: limit });
		const ana = await begun(test.desk, 'Ana');
		const waiting = await joined(test.desk, 'Ben');
		const store = withParts(test.store, { troubles: () => [doubt] });
		const desk = openDesk({ ...test.desk, store }, () => undefined);
		await test.clocks.pass(60 * MINUTE);
		expect(await sweep(store)).toBe(0);
		expect(await start(desk, waiting.address, waiting.token)).toEqual({ kind: 'clock' });
		expect(await join(desk, joining('Cem'))).toEqual({ kind: 'clock' });
		expect(await saveText({ ...test, desk }, ana, 'nine')).toMatchObject({ saved: { kind: 'saved' } });
		expect((await workOf(test)).attempts.size).toBe(1);
	});
});
