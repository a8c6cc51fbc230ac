import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { counted, inFolder, pause } from '../common.ts';
import type { Experiment } from '../experiment.ts';
import { lostOf, StoreProcess } from './store-process.ts';

export const backupUnderLoad: Experiment = {
	name: 'F25',
	expected:
		'a backup under load, restored elsewhere: each document was acknowledged, and is not older than its start',
	run: () =>
		inFolder(async (folder) => {
			const [data, copy, elsewhere] = ['data', 'copy', 'elsewhere'].map((name) => join(folder, name));
			const store = await StoreProcess.start({ folder: data! });
			await store.ready;
			await pause(300);
			const before = new Map(store.acked);
			const codes = [await courtside(data!, 'backup', copy!)];
			await pause(300);
			const later = new Map(store.acked);
			await store.kill();
			codes.push(await courtside(elsewhere!, 'restore', copy!), await courtside(elsewhere!, 'doctor'));
			const restored = await StoreProcess.start({ folder: elsewhere!, writers: 0 });
			await restored.ended;
			const faults: string[] = [];
			if (codes.some((code) => code !== 0))
				faults.push(`backup, restore and doctor exited ${codes.join(', ')}.`);
			if (!restored.isSound || restored.troubles.length > 0)
				faults.push(
					`Restored, it has troubles: ${restored.troubles.join(', ')} ${restored.refused?.why ?? ''}`
				);
			const old = lostOf(before, restored.found);
			if (old > 0) faults.push(`${old} from before its start are not in it.`);
			const unheard = lostOf(restored.found, later);
			if (unheard > 0) faults.push(`${unheard} in it were never acknowledged.`);
			const sum = [...restored.found.values()].reduce((all, count) => all + count, 0);
			return {
				figures: `${counted(store.saves)} acknowledged, ${counted(sum)} of them in the backup`,
				faults
			};
		})
};

/** @returns how it ended */
function courtside(data: string, ...args: string[]): Promise<number | null> {
	const child = spawn(process.execPath, ['src/cli/courtside.js', ...args], {
		env: { ...process.env, DATA_DIR: data },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return new Promise((resolve) => child.on('close', resolve));
}
