import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, keptLines } from './ask.ts';
import { counted, firstOf, seated } from './common.ts';
import { NO_DISK, onDisk } from './disk.ts';
import type { Experiment, Outcome } from './experiment.ts';
import { workIn } from './on-disk.ts';
import { serve } from './serve.ts';

const DISK_KB = 2048;
/** Left for the document and the next one beside it, when the students begin. */
const FREE = 500_000;
const REFUSED_ENOUGH = 60;
const LONG = 'It stands in the third paragraph, where the report says so. '.repeat(60);

export const storageFull: Experiment = {
	name: 'F3',
	expected:
		'a disk of 2 MB runs full: 503 storage_full, pages are still read, saves go on without a restart, nothing lost or added',
	run: ({ seed }) => fill(seed)
};

async function fill(seed: string): Promise<Outcome> {
	const outcome = await onDisk(DISK_KB, async ({ folder }) => {
		const { devices, assignment } = await seated(folder, { seed });
		const ballast = join(folder, 'ballast');
		const { bavail, bsize } = statfsSync(folder);
		writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - FREE)));
		const server = await serve({ DATA_DIR: folder });
		const agent = keptLines();
		const faults: string[] = [];
		const tally = { kept: 0, refused: 0, resumed: 0 };
		const round = (note: (status: number) => void) =>
			Promise.all(
				devices.map(async (device) => {
					const answer = await device.save(server.address, agent, (slot) => device.longValue(slot, LONG));
					note(answer.status);
					const isFull = answer.status === 503 && answer.body.includes('storage_full');
					if (answer.status !== 200 && !isFull) faults.push(`A save: ${answer.status} ${answer.body}`);
				})
			);
		for (let rounds = 0; tally.refused < REFUSED_ENOUGH && rounds < 200; rounds++)
			await round((status) => (status === 200 ? tally.kept++ : tally.refused++));
		if (tally.refused < REFUSED_ENOUGH) faults.push('It never ran full.');
		for (const { seated: each, cookie } of devices.slice(0, 5)) {
			const { status } = await ask(server.address, 'GET', `/attempts/${each.address}`, { cookie, agent });
			if (status !== 200) faults.push(`While it was full a page was answered ${status}.`);
		}
		faults.push(...devices.flatMap((device) => device.missingIn(workIn(folder, assignment))));
		rmSync(ballast);
		await round((status) => status === 200 && tally.resumed++);
		if (tally.resumed < devices.length)
			faults.push(`Only ${tally.resumed} went on when there was space again.`);
		agent.destroy();
		await server.kill('SIGKILL');
		faults.push(...devices.flatMap((device) => device.missingIn(workIn(folder, assignment))));
		const again = await serve({ DATA_DIR: folder });
		await again.kill('SIGTERM');
		return {
			figures: `${counted(tally.kept)} kept, ${tally.refused} refused, ${tally.resumed} went on, ${faults.length} missing or extra`,
			faults: firstOf(faults.map((fault) => `Seed ${seed}: ${fault}`))
		};
	});
	return outcome ?? { figures: '', faults: [], notTried: NO_DISK };
}
