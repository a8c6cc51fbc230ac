import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NINE, TestClocks } from '../../../../../tests/builders/store.ts';
import { Clock } from './clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function aClock(clocks = new TestClocks()) {
	const told: unknown[] = [];
	const clock = new Clock(clocks, {
		leap: (leap) => told.push(leap),
		setBack: (at, by) => told.push({ at, by, of: 'set-back' })
	});
	return { clocks, clock, told };
}

describe('the clock that counts', () => {
	it('says what the wall says, as a rule', async () => {
		const { clocks, clock, told } = aClock();
		await clocks.pass(30_000);
		expect([clock.now(), told]).toEqual([NINE + 30_000, []]);
	});

	it('goes on by the monotonic clock where the wall is set back, and names it', async () => {
		const { clocks, clock, told } = aClock();
		clocks.setWall(NINE - HOUR);
		expect([clock.now(), told]).toEqual([NINE, [{ at: NINE, by: HOUR, of: 'set-back' }]]);
		await clocks.pass(1000);
		expect(clock.now()).toBe(NINE + 1000);
	});

	it('is pulled forward where the wall is set forward, and names the leap', () => {
		const { clocks, clock, told } = aClock();
		clocks.setWall(NINE + HOUR);
		expect([clock.now(), told]).toEqual([NINE + HOUR, [{ at: NINE + HOUR, by: HOUR, of: 'clock' }]]);
	});

	it('follows a wall that is up to a minute ahead without a word', () => {
		const { clocks, clock, told } = aClock();
		clocks.setWall(NINE + MINUTE);
		expect([clock.now(), told]).toEqual([NINE + MINUTE, []]);
	});

	it('does not leap where the wall comes back to where it should be', async () => {
		const { clocks, clock, told } = aClock();
		clocks.setWall(NINE - HOUR);
		clock.now();
		clocks.setWall(NINE);
		expect([clock.now(), told.length]).toEqual([NINE, 1]);
	});

	it('names a sleep of the machine as what it is', () => {
		const { clocks, clock, told } = aClock();
		clocks.sleep(8 * HOUR);
		expect([clock.now(), told]).toEqual([
			NINE + 8 * HOUR,
			[{ at: NINE + 8 * HOUR, by: 8 * HOUR, of: 'sleep' }]
		]);
	});

	it('asks the machine for its uptime only where the wall is ahead: that opens a file, and every save asks for the time', async () => {
		let asked = 0;
		const clocks = new TestClocks();
		const { wall, monotonic } = clocks;
		const uptime = () => (asked++, clocks.uptime());
		const clock = new Clock({ wall, monotonic, uptime }, { leap: () => undefined, setBack: () => undefined });
		const atStart = asked;
		for (let i = 0; i < 10; i++) {
			await clocks.pass(5000);
			clock.now();
		}
		expect(asked).toBe(atStart);
	});

	it('takes a clock that is set after many short sleeps for one that is set', () => {
		const { clocks, clock, told } = aClock();
		for (let i = 0; i < 5; i++) {
			clocks.sleep(MINUTE / 2);
			clock.now();
		}
		clocks.setWall(clocks.wall() + HOUR);
		clock.now();
		expect(told).toEqual([{ at: clocks.wall(), by: HOUR, of: 'clock' }]);
	});

	it('takes a process that was held for a machine that slept', () => {
		const { clocks, clock, told } = aClock();
		clocks.hold(5 * MINUTE);
		expect([clock.now(), told]).toEqual([
			NINE + 5 * MINUTE,
			[{ at: NINE + 5 * MINUTE, by: 5 * MINUTE, of: 'sleep' }]
		]);
	});

	it('names a leap before it gives anybody a time behind it', () => {
		const clocks = new TestClocks();
		const order: string[] = [];
		const clock = new Clock(clocks, { leap: () => order.push('leap'), setBack: () => undefined });
		clocks.setWall(NINE + HOUR);
		clock.now();
		order.push('time');
		expect(order).toEqual(['leap', 'time']);
	});

	it('is never behind what is written', () => {
		const { clock, told } = aClock();
		clock.raise(NINE + HOUR);
		expect([clock.now(), told]).toEqual([NINE + HOUR, []]);
	});

	it('goes back to the wall only when somebody says that the wall is right', () => {
		const { clock } = aClock();
		clock.raise(NINE + HOUR);
		clock.reset();
		expect(clock.now()).toBe(NINE);
	});

	it('never falls and gives whole milliseconds, whatever happens to the clocks of the machine', async () => {
		const happening = fc.record({
			what: fc.constantFrom('pass', 'set', 'sleep', 'hold'),
			by: fc.double({ min: 0, max: 2 * HOUR, noNaN: true }),
			back: fc.boolean()
		});
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { maxLength: 20 }), async (happenings) => {
				const { clocks, clock } = aClock();
				let last = clock.now();
				for (const { what, by, back } of happenings) {
					if (what === 'pass') await clocks.pass(by);
					else if (what === 'set') clocks.setWall(clocks.wall() + (back ? -by : by));
					else clocks[what](by);
					const now = clock.now();
					expect(now).toBeGreaterThanOrEqual(last);
					expect(Number.isInteger(now)).toBe(true);
					last = now;
				}
			}),
			{ seed: 1, numRuns: 100 }
		);
	});
});
