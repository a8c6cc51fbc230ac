import { availableParallelism, loadavg } from 'node:os';
import { counted } from '../faults/common.ts';
import { ACTS, MOST_P99_MS, type Figures, type Used } from './figures.ts';

const MB = 1e6;
/** A process that uses so much of its one processor has nothing left. */
const FULL = 0.9;

/** One line of what is under way. */
export function sayProgress(figures: Figures, students: number): string {
	const seconds = ((performance.now() - figures.began) / 1000).toFixed(0);
	const errors = [...figures.errors.values()].reduce((sum, count) => sum + count, 0);
	return `${seconds} s: ${counted(figures.count('join'))} of ${counted(students)} have come, ${counted(figures.count('save'))} saves, p99 ${figures.spread('save').p99.toFixed(0)} ms, ${counted(figures.finished)} are done, ${errors} errors`;
}

/** @param lateMs how late this program itself was at worst: what it measured may be too much by that */
export function report(
	figures: Figures,
	{ students, lateMs }: { students: number; lateMs: number }
): string[] {
	const whiles = figures.whiles();
	const busiest = Math.max(0, ...whiles.map(({ perSecond }) => perSecond));
	const errors = [...figures.errors].map(([why, count]) => `  ${counted(count)} × ${why}`);
	const [load = 0] = loadavg();
	return [
		`${counted(figures.finished)} of ${counted(students)} students have seen their feedback.`,
		'',
		row(['', 'count', 'p50 ms', 'p95 ms', 'p99 ms']),
		...ACTS.map((act) => {
			const { p50, p95, p99 } = figures.spread(act);
			return row([act, counted(figures.count(act)), ...[p50, p95, p99].map((ms) => ms.toFixed(0))]);
		}),
		'',
		`Saves a second: ${figures.savesPerSecond().toFixed(1)} on average, ${busiest.toFixed(1)} in the busiest 5 s.`,
		...ofServers(figures),
		saturation(figures),
		`The machine has ${availableParallelism()} processors, and ${load.toFixed(1)} were wanted over the last minute.`,
		`This program itself was at most ${lateMs.toFixed(0)} ms late; what it measured may be too much by that.`,
		...(errors.length > 0
			? ['Errors, each tried again a second later, five times at most:', ...errors]
			: ['No errors.'])
	];
}

function ofServers(figures: Figures): string[] {
	const known = figures.used.filter((looks) => looks.length > 1);
	if (known.length === 0) return ['What the server used is not known: it needs METRICS_TOKEN.'];
	const shares = figures.cpuShares();
	return known.map((looks, i) => ofServer(looks, shares[i]!, known.length > 1 ? ` ${i + 1}` : ''));
}

function ofServer(looks: readonly Used[], shares: readonly number[], number: string): string {
	const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
	const megabytes = looks.map(({ bytes }) => bytes / MB);
	const lateMs = Math.max(...looks.slice(1).map(({ lateSeconds }) => lateSeconds)) * 1000;
	return `Server${number}: ${percent(mean)} of one processor on average, ${percent(Math.max(...shares))} at most; ${megabytes[0]!.toFixed(0)} MB before, ${Math.max(...megabytes).toFixed(0)} MB at most, ${megabytes.at(-1)!.toFixed(0)} MB at the end; its loop at most ${lateMs.toFixed(0)} ms late.`;
}

/** Whether more would go through: saves slow down where it would not. */
export function saturation(figures: Pick<Figures, 'whiles' | 'cpuShares'>): string {
	const slow = figures.whiles().find(({ p99 }) => p99 > MOST_P99_MS);
	const shares = figures.cpuShares().flat();
	const most = Math.max(0, ...shares);
	const had = `the server had at most ${percent(most)} of one processor`;
	if (!slow && most < FULL) return 'Not saturated.';
	if (!slow) return `Saturated: ${had}, and can use no more; p99 of saves stayed below ${MOST_P99_MS} ms.`;
	const what = `at ${slow.perSecond.toFixed(0)} saves a second p99 was ${slow.p99.toFixed(0)} ms for 5 s, over ${MOST_P99_MS}`;
	if (most >= FULL || shares.length === 0) return `Saturated: ${what}.`;
	return `Too slow: ${what}; but ${had}: look at the disk, and at what else the machine does.`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const row = ([name = '', ...cells]: string[]): string =>
	[name.padEnd(9), ...cells.map((cell) => cell.padStart(8))].join(' ');
