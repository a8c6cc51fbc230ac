import { readdirSync } from 'node:fs';
import { keptLines } from './ask.ts';
import { counted, firstOf, inFolder, pause, percentile, seated } from './common.ts';
import type { Experiment, Options, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { serve } from './serve.ts';

const STUDENTS = 100;
const EVERY_MS = 30_000;
const MINUTE = 60_000;
/** What a server takes when it begins to work is not what it takes more and more of. */
const WARM_UP_MS = 20_000;
const LOOK_EVERY_MS = 3000;
const LONGEST_P99_MS = 250;
const MOST_GROWTH_MB = 2;
/** Hourly, daily and weekly. */
const MOST_BACKUPS = 24 + 7 + 4;

export const soak: Experiment = {
	name: 'F28',
	expected: `${STUDENTS} students save twice a minute, for 2 minutes or with --soak 20: p99 below 250 ms, what it holds grows by less than 2 MB a minute, nothing is left over`,
	run: (options) => run(options)
};

function run({ seed, soak: isLong }: Options): Promise<Outcome> {
	return inFolder(async (folder) => {
		const { devices, assignment } = await seated(folder, { seed }, { students: STUDENTS });
		const server = await serve({ DATA_DIR: folder }, { flags: ['--expose-gc'] });
		const agent = keptLines();
		const faults: string[] = [];
		const waited: number[] = [];
		const held: { at: number; bytes: number }[] = [];
		let most = 0;
		const end = performance.now() + WARM_UP_MS + (isLong ? 20 : 2) * MINUTE;
		for (const device of devices) await device.save(server.address, agent);
		const watching = (async () => {
			await pause(WARM_UP_MS);
			while (performance.now() < end) {
				most = Math.max(most, server.memory());
				// V8 leaves garbage lying for some minutes while there is room, and then takes it all: measured in between, a server
				// that holds nothing more seems to grow by two megabytes a minute.
				await server.collect();
				held.push({ at: performance.now(), bytes: server.memory() });
				await pause(LOOK_EVERY_MS);
			}
		})();
		await Promise.all(
			devices.map(async (device, i) => {
				await pause((i * EVERY_MS) / STUDENTS);
				while (performance.now() < end) {
					const began = performance.now();
					const { status } = await device.save(server.address, agent);
					waited.push(performance.now() - began);
					if (status !== 200) faults.push(`A save was answered ${status}.`);
					await pause(Math.min(EVERY_MS, Math.max(0, end - performance.now())));
				}
			})
		);
		await watching;
		agent.destroy();
		await server.kill('SIGTERM');
		const p99 = percentile(waited, 0.99);
		const growth = (slope(held) * MINUTE) / 1e6;
		if (p99 >= LONGEST_P99_MS) faults.push(`p99 of a save was ${p99.toFixed(0)} ms.`);
		if (growth >= MOST_GROWTH_MB) faults.push(`What it holds grew by ${growth.toFixed(2)} MB a minute.`);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		faults.push(...files.filter((file) => file.endsWith('.new')).map((file) => `${file} was left over.`));
		const backups = files.filter(
			(file) => file.includes('backup') && file.includes(`work-${assignment}`) && /\.json$/.test(file)
		);
		if (backups.length > MOST_BACKUPS) faults.push(`There are ${backups.length} backups of one document.`);
		faults.push(...devices.flatMap((device) => device.missingIn(workIn(folder, assignment))));
		return {
			figures: `${counted(waited.length)} saves, p99 ${p99.toFixed(0)} ms, memory ${growth >= 0 ? '+' : ''}${growth.toFixed(2)} MB a minute once collected, at most ${(most / 1e6).toFixed(0)} MB, ${backups.length} backups`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
}

/** By how many bytes it grows in a millisecond, by least squares. */
function slope(points: readonly { at: number; bytes: number }[]): number {
	const mean = (pick: (each: (typeof points)[number]) => number): number =>
		points.reduce((sum, each) => sum + pick(each), 0) / Math.max(1, points.length);
	const [at, bytes] = [mean((each) => each.at), mean((each) => each.bytes)];
	const over = points.reduce((sum, each) => sum + (each.at - at) * (each.bytes - bytes), 0);
	const under = points.reduce((sum, each) => sum + (each.at - at) ** 2, 0);
	return under === 0 ? 0 : over / under;
}
