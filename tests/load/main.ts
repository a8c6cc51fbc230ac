import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { inFolder, pause } from '../faults/common.ts';
import { serve } from '../faults/serve.ts';
import { inStore, seat } from '../faults/sitting.ts';
import { Figures, type Used } from './figures.ts';
import { HELP, readOptions, type LoadOptions } from './options.ts';
import { report, sayProgress } from './report.ts';
import { takeQuiz } from './student.ts';

interface Said {
	print: (line: string) => void;
	/** Takes the place of what it said before. */
	progress: (line: string) => void;
}

const LOOK_EVERY_MS = 2000;
const RESOLUTION_MS = 10;

/** @returns how the process should end: 0 where nobody met an error, 1 where somebody did, 2 where it was asked wrongly */
export async function main(given: readonly string[], said: Said): Promise<number> {
	const options = readOptions(given, process.env['METRICS_TOKEN']);
	if (options === 'help') return (said.print(HELP), 0);
	if ('wrong' in options) return (said.print(`${options.wrong} See --help.`), 2);
	if (options.given) return play(options, { ...options.given, token: options.token }, said);
	if (!existsSync('build/handler.js'))
		return (said.print('Courtside is not built yet. Run: npm run build'), 2);
	return inFolder(async (folder) => {
		const { students, items } = options;
		const { code } = await inStore(folder, (store) =>
			seat(store, { students: 0, items, policy: { most: Math.max(1500, students) } })
		);
		const token = randomBytes(16).toString('hex');
		const server = await serve({ DATA_DIR: folder, METRICS_TOKEN: token }, { clocks: false });
		try {
			return await play(options, { address: server.address, code, token }, said);
		} finally {
			await server.kill('SIGTERM');
		}
	});
}

async function play(
	{ students, think, ramp }: LoadOptions,
	{ address, code, token }: { address: string; code: string; token: string | undefined },
	{ print, progress }: Said
): Promise<number> {
	const figures = new Figures();
	const own = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	const look = async () => {
		const used = token && (await usedBy(address, token));
		if (used) figures.used.push(used);
	};
	await look();
	own.enable();
	const over = new AbortController();
	const watching = (async () => {
		while (!over.signal.aborted) {
			await pause(LOOK_EVERY_MS);
			await look();
			progress(sayProgress(figures, students));
		}
	})();
	await Promise.all(
		Array.from({ length: students }, async (_, i) => {
			await pause((i * ramp * 1000) / students);
			const rng = rngFor('LOAD' as Seed, `student ${i + 1}`);
			await takeQuiz({ address, code, name: `Student ${i + 1}` }, { think, rng, figures });
		})
	);
	over.abort();
	await watching;
	progress('');
	const lateMs = Math.max(0, own.max / 1e6 - RESOLUTION_MS);
	for (const line of report(figures, { students, lateMs })) print(line);
	return figures.errors.size > 0 ? 1 : 0;
}

/** What `/metrics` says; `undefined` where it says nothing to us. */
async function usedBy(address: string, token: string): Promise<Used | undefined> {
	const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
	const text = await answer.text();
	if (!answer.ok) return undefined;
	const of = (name: string): number =>
		Number(
			text
				.split('\n')
				.find((line) => line.startsWith(`${name} `))
				?.slice(name.length + 1) ?? 0
		);
	return {
		at: performance.now(),
		bytes: of('process_resident_memory_bytes'),
		cpuSeconds: of('process_cpu_seconds_total'),
		lateSeconds: of('courtside_event_loop_delay_seconds{quantile="1"}')
	};
}
