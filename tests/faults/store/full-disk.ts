import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '#lib/server/store/disk/files.ts';
import { counted, inFolder, pause } from '../common.ts';
import type { Experiment, Outcome } from '../experiment.ts';
import { onTmpfs, whyNoMounts } from './mounts.ts';
import { lostOf, StoreProcess } from './store-process.ts';

export const fullDisk: Experiment = {
	name: 'F3-store',
	expected:
		'a disk of 2 MB that is full: saves are refused, and resume without a restart; what is there is what was acknowledged',
	async run() {
		const notTried = whyNoMounts();
		if (notTried !== undefined) return { figures: '', faults: [], notTried };
		return inFolder((folder) => onTmpfs(folder, '2m', fillAndFree));
	}
};

async function fillAndFree(mounted: string): Promise<Outcome> {
	const [data, filler] = [join(mounted, 'data'), join(mounted, 'filler')];
	const store = await StoreProcess.start({ folder: data });
	await store.ready;
	await pause(300);
	const before = store.saves;
	fill(filler);
	await pause(700);
	const [full, refused] = [store.saves, store.failures];
	rmSync(filler);
	await pause(500);
	const resumed = store.saves - full;
	await store.kill();
	const again = await StoreProcess.start({ folder: data, writers: 0 });
	await again.ended;
	const missing = lostOf(store.acked, again.found);
	// Of each writer one save may have been written, and not yet told when it was killed.
	const extra = lostOf(again.found, store.acked);
	const faults: string[] = [];
	if (missing > 0) faults.push(`${missing} missing.`);
	if (extra > 30) faults.push(`${extra} that nobody was told of.`);
	if (!again.isSound) faults.push('It was not opened whole.');
	if (refused === 0) faults.push('Nothing was refused.');
	if (resumed === 0) faults.push('Nothing was saved once there was space again.');
	return {
		figures: `${counted(before)} acknowledged, then ${counted(refused)} refused, then ${counted(resumed)} more; ${missing} missing, ${extra} not told of`,
		faults
	};
}

function fill(file: string): void {
	for (const size of [65_536, 4096, 512])
		try {
			for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
		} catch (error) {
			if (codeOf(error) !== 'ENOSPC') throw error;
		}
}
