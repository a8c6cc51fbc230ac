import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { inFolder, pause } from '../faults/common.ts';
import { serve, type Served } from '../faults/serve.ts';
import { inStore, seat } from '../faults/sitting.ts';
import { Figures, type Used } from './figures.ts';
import { HELP, readOptions, type LoadOptions } from './options.ts';
import { report, sayProgress } from './report.ts';
import { inDatabase, onPostgres } from './on-postgres.ts';
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
	if (options.given) {
		const { address, code } = options.given;
		return play(options, { addresses: [address], code, token: options.token }, said);
	}
	if (!existsSync('build/handler.js'))
		return (said.print('Courtside is not built yet. Run: npm run build'), 2);
	const { students, items, servers } = options;
	const quiz = { students: 0, items, policy: { most: Math.max(1500, students) } };
	return inFolder(async (folder) => {
		const env = { DATA_DIR: folder, METRICS_TOKEN: randomBytes(16).toString('hex') };
		if (servers > 0)
			return onPostgres(async (url) => {
				const { code } = await inDatabase(url, (store) => seat(store, quiz));
				return atOwn(servers, { ...env, DATABASE_URL: url }, code, options, said);
			});
		const { code } = await inStore(folder, (store) => seat(store, quiz));
		return atOwn(1, env, code, options, said);
	});
}

interface Env extends Record<string, string> {
	DATA_DIR: string;
	METRICS_TOKEN: string;
}

/** Plays on servers of its own. */
async function atOwn(
	count: number,
	env: Env,
	code: string,
	options: LoadOptions,
	said: Said
): Promise<number> {
	const servers: Served[] = [];
	try {
		while (servers.length < count) servers.push(await serve(env, { clocks: false }));
		const addresses = servers.map(({ address }) => address);
		return await play(options, { addresses, code, token: env.METRICS_TOKEN }, said);
	} finally {
		await Promise.all(servers.map((server) => server.kill('SIGTERM')));
	}
}

async function play(
	{ students, think, ramp }: LoadOptions,
	{ addresses, code, token }: { addresses: readonly string[]; code: string; token: string | undefined },
	{ print, progress }: Said
): Promise<number> {
	const figures = new Figures();
	const own = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	const look = async () => {
		if (!token) return;
		const all = await Promise.all(addresses.map((address) => usedBy(address, token)));
		for (const [i, used] of all.entries()) if (used) (figures.used[i] ??= []).push(used);
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
			const address = addresses[i % addresses.length]!;
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
