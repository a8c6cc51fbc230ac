import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { keptLines } from './ask.ts';
import { counted, firstOf, inFolder, pause, seated } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { serve, type Served } from './serve.ts';
import type { Student } from './student.ts';

const KILLS = 200;
/** Servers that are killed side by side, each with students and data of its own: while one begins, the other is at work. */
const LANES = 2;
const NO_ARTICLES = 'no-articles';
const SOONEST_MS = 50;
const LATEST_MS = 300;

export const killed: Experiment = {
	name: 'F1',
	expected: `kill -9 at random, ${KILLS} times: nothing acknowledged lost, every start succeeds`,
	run: ({ seed }) => kill(seed, KILLS)
};

/** What came of the kills of one server after another on the same data. */
interface Killed {
	acks: number;
	starts: number;
	faults: string[];
}

/** Kills servers while 30 students save, and looks after each kill on the disk and after each start by asking. */
export async function kill(seed: string, kills: number): Promise<Outcome> {
	const began = performance.now();
	const lanes = await Promise.all(
		Array.from({ length: LANES }, (_, i) => killInTurn(`${seed}${i + 1}`, Math.ceil((kills - i) / LANES)))
	);
	const sum = (pick: (lane: Killed) => number): number => lanes.reduce((all, lane) => all + pick(lane), 0);
	const [acks, starts] = [sum((lane) => lane.acks), sum((lane) => lane.starts)];
	const faults = lanes.flatMap((lane) => lane.faults);
	const seconds = ((performance.now() - began) / 1000).toFixed(0);
	return {
		figures: `${kills} kills, ${counted(acks)} acknowledged, ${faults.length} lost, ${kills - starts} failed starts, ${seconds} s`,
		faults: firstOf(faults)
	};
}

/** @param seed of the lane: the moments of its kills, and what its students give */
function killInTurn(seed: string, kills: number): Promise<Killed> {
	return inFolder(async (folder) => {
		const { devices, assignment } = await seated(folder, { seed });
		// What students were given is pinned, and needs no articles: without any it starts sooner.
		const served = { DATA_DIR: folder, QUESTIONS_DIR: join(folder, NO_ARTICLES) };
		await mkdir(served.QUESTIONS_DIR);
		const rng = rngFor(seed as Seed, 'when it is killed');
		const faults: string[] = [];
		let acks = 0;
		let starts = 0;
		const note = (kill: number, found: readonly string[]) =>
			faults.push(...found.map((fault) => `Seed ${seed}, kill ${kill}: ${fault}`));
		for (let round = 1; round <= kills; round++) {
			const server = await serve(served, { clocks: false });
			starts++;
			note(round - 1, await askedAfter(server, devices));
			const saving = saveUntilGone(server, devices);
			await saving.begun;
			await pause(SOONEST_MS + rng.below(LATEST_MS - SOONEST_MS + 1));
			await server.kill('SIGKILL');
			acks += await saving.count;
			const work = workIn(folder, assignment);
			note(
				round,
				devices.flatMap((device) => device.missingIn(work))
			);
		}
		const last = await serve(served, { clocks: false });
		note(kills, await askedAfter(last, devices));
		await last.kill('SIGTERM');
		// What acknowledges nothing loses nothing either.
		if (acks < kills) faults.push(`Seed ${seed}: only ${acks} saves were acknowledged.`);
		return { acks, starts, faults };
	});
}

/** @returns when the first was acknowledged, and how many were before it was gone */
function saveUntilGone(
	{ address }: Served,
	devices: readonly Student[]
): { begun: Promise<void>; count: Promise<number> } {
	const agent = keptLines();
	let count = 0;
	let begin = (): void => undefined;
	const begun = new Promise<void>((resolve) => (begin = resolve));
	async function saveOn(device: Student): Promise<void> {
		device.changed.clear();
		try {
			for (;;) {
				if ((await device.save(address, agent)).status !== 200) continue;
				count++;
				begin();
			}
		} catch {
			// It is gone.
		}
	}
	const over = Promise.all(devices.map(saveOn)).then(() => {
		agent.destroy();
		begin();
		return count;
	});
	return { begun, count: over };
}

/** What the server itself has kept of all that was acknowledged since it was asked last. */
async function askedAfter({ address }: Served, devices: readonly Student[]): Promise<string[]> {
	const agent = keptLines();
	const found = await Promise.all(
		devices.map(async (device) => {
			const wrong: string[] = [];
			for (const slot of device.changed)
				wrong.push(...device.wrongWith(slot, await device.stored(address, slot, agent)));
			return wrong;
		})
	);
	agent.destroy();
	return found.flat();
}
