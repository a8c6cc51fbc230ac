// Run in the server's process before the app (node --import): its clocks go on or leap as a test says, it collects its garbage, and it
// tells for how long it was busy at a stretch. The product has no such door.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * By how many milliseconds each clock is ahead of the machine's.
 * @typedef {{ wall: number, monotonic: number, uptime: number }} Ahead
 */

/**
 * Time goes by, for the wall clock and for those that are never set; or each clock leaps by itself; or all that nobody holds any more
 * leaves memory, where Node was started with --expose-gc.
 * @typedef {{ kind: 'pass', ms: number } | { kind: 'leap', by: Partial<Ahead> } | { kind: 'collect' }} Command
 */

/**
 * @typedef {{ longestMs: number }} Done for how long it was busy at a stretch since it was told something last
 */

const RealDate = Date;
const real = {
	wall: RealDate.now.bind(RealDate),
	monotonic: performance.now.bind(performance),
	uptime: os.uptime.bind(os)
};
/** @type {Ahead} */
const ahead = { wall: 0, monotonic: 0, uptime: 0, ...JSON.parse(process.env['CLOCKS_AHEAD'] ?? '{}') };

const wall = () => real.wall() + ahead.wall;
globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [wall()], made),
	apply: () => new RealDate(wall()).toString(),
	get: (target, name) => (name === 'now' ? wall : Reflect.get(target, name))
});
performance.now = () => real.monotonic() + ahead.monotonic;
os.uptime = () => real.uptime() + ahead.uptime / 1000;
syncBuiltinESMExports();

const RESOLUTION_MS = 5;
const busy = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
busy.enable();

process.on('message', (/** @type {Command} */ command) => {
	if (command.kind === 'collect') globalThis.gc?.();
	const { wall = 0, monotonic = 0, uptime = 0 } = timesOf(command);
	ahead.wall += wall;
	ahead.monotonic += monotonic;
	ahead.uptime += uptime;
	/** @type {Done} */
	const done = { longestMs: Math.max(0, busy.max / 1e6 - RESOLUTION_MS) };
	busy.reset();
	process.send?.(done);
});
// A test that waits for the server to end is not waited for by it.
process.channel?.unref();

/** @param {Command} command @returns {Partial<Ahead>} by how much each clock goes on */
function timesOf(command) {
	if (command.kind === 'leap') return command.by;
	const ms = command.kind === 'pass' ? command.ms : 0;
	return { wall: ms, monotonic: ms, uptime: ms };
}
