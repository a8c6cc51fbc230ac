import { watch } from 'node:fs';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import { GRACE } from '#lib/assignment/window.ts';
import { ask } from './ask.ts';
import { firstOf, inFolder, pause, seated } from './common.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { documentsIn, workIn } from './on-disk.ts';
import { serve, type Served } from './serve.ts';
import type { Sitting } from './sitting.ts';

const STUDENTS = 300;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Less than what is taken for a sleep of the machine. */
const STEP = 50 * SECOND;
const LONGEST_AFTER_MS = 10 * SECOND;
const LONGEST_BUSY_MS = 100;

export const stampede: Experiment = {
	name: 'F26',
	expected: `${STUDENTS} attempts run out in one second, kill -9 in the middle: all submitted once within 10 s of the minute after the restart, never busy for 100 ms`,
	run: ({ seed }) => run(seed)
};

function run(seed: string): Promise<Outcome> {
	return inFolder(async (folder) => {
		const sitting = await seated(
			folder,
			{ seed },
			{ students: STUDENTS, policy: { minutes: 1 }, begunAgo: (place) => (place * SECOND) / STUDENTS }
		);
		const faults: string[] = [];
		const first = await serve({ DATA_DIR: folder });
		// What is asked for first is slow, and is no matter of the sweep.
		await look(first, sitting);
		await ahead(first, sitting, MINUTE);
		const half = killInTheMiddle(first, folder, sitting);
		const busyBefore = await ahead(first, sitting, GRACE + 2 * SECOND);
		await half;
		const before = submittedIn(folder, sitting);
		if (before.size === 0 || before.size === STUDENTS)
			faults.push(`It was not in the middle: ${before.size} were submitted when it was killed.`);

		// What has been moved stays moved: the clock of a machine does not go back when a server is started anew.
		const moved = 2 * MINUTE + GRACE;
		const again = await serve({ DATA_DIR: folder }, { ahead: { wall: moved } });
		await look(again, sitting);
		await ahead(again, sitting, MINUTE);
		const began = performance.now();
		while (submittedIn(folder, sitting).size < STUDENTS && performance.now() - began < LONGEST_AFTER_MS * 2)
			await pause(50);
		const took = performance.now() - began;
		const busy = Math.max(busyBefore, await again.move({}));
		await again.kill('SIGTERM');
		const after = submittedIn(folder, sitting);
		if (after.size < STUDENTS) faults.push(`${STUDENTS - after.size} were never submitted.`);
		if (took > LONGEST_AFTER_MS)
			faults.push(`The last was submitted ${took.toFixed(0)} ms after the minute.`);
		if (busy > LONGEST_BUSY_MS) faults.push(`The server was busy for ${busy.toFixed(0)} ms at a stretch.`);
		for (const [id, { state }] of before)
			if (JSON.stringify(after.get(id)?.state) !== JSON.stringify(state))
				faults.push(`${id} was submitted again.`);
		return {
			figures: `${before.size} before the kill, the others ${took.toFixed(0)} ms after the minute, busy at most ${busy.toFixed(0)} ms`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
}

/** Lets time pass as it does, in steps that no server takes for a sleep. @returns for how long it was busy at most */
async function ahead(server: Served, sitting: Sitting, by: number): Promise<number> {
	let longest = 0;
	for (let left = by; left > 0; left -= STEP) {
		const step = Math.min(STEP, left);
		longest = Math.max(longest, await server.move({ wall: step, monotonic: step, uptime: step }));
		await look(server, sitting);
	}
	return longest;
}

async function look({ address }: Served, { students }: Sitting): Promise<void> {
	const { address: attempt, token } = students[0]!;
	// It may be killed meanwhile.
	await ask(address, 'GET', `/attempts/${attempt}/now`, { cookie: `courtside-attempt=${token}` }).catch(
		() => undefined
	);
}

/** Kills it when some and not all of the attempts have been submitted on the disk. */
async function killInTheMiddle(server: Served, folder: string, sitting: Sitting): Promise<void> {
	const watching = watch(documentsIn(folder), () => {
		const count = submittedIn(folder, sitting).size;
		if (count > 0 && count < STUDENTS) server.signal('SIGKILL');
	});
	const patience = pause(30 * SECOND).then(() => server.signal('SIGKILL'));
	await Promise.race([server.ended, patience]);
	watching.close();
}

function submittedIn(folder: string, { assignment }: Sitting): Map<string, AssignedAttempt> {
	const all = [...workIn(folder, assignment).attempts.values()];
	return new Map(all.filter(({ state }) => state.kind === 'submitted').map((each) => [each.id, each]));
}
