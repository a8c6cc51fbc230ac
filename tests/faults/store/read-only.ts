import { join } from 'node:path';
import { counted, inFolder, pause } from '../common.ts';
import type { Experiment, Outcome } from '../experiment.ts';
import { onTmpfs, remount, whyNoMounts } from './mounts.ts';
import { lostOf, StoreProcess } from './store-process.ts';

export const readOnly: Experiment = {
	name: 'F6-store',
	expected:
		'a read-only disk: the start exits 73 naming path and EROFS; a running store refuses saves, and goes on once it may write',
	async run() {
		const notTried = whyNoMounts();
		if (notTried !== undefined) return { figures: '', faults: [], notTried };
		return inFolder((folder) => onTmpfs(folder, '20m', whileItRunsAndAtTheStart));
	}
};

async function whileItRunsAndAtTheStart(mounted: string): Promise<Outcome> {
	const data = join(mounted, 'data');
	const store = await StoreProcess.start({ folder: data });
	await store.ready;
	await pause(200);
	await remount(mounted, 'ro');
	await pause(100);
	const before = store.saves;
	await pause(300);
	const [during, refused] = [store.saves - before, store.failures];
	await remount(mounted, 'rw');
	await pause(300);
	const after = store.saves - before;
	await store.kill();
	await remount(mounted, 'ro');
	const start = await StoreProcess.start({ folder: data, writers: 0 });
	const code = await start.ended;
	const why = start.refused?.why ?? '';
	await remount(mounted, 'rw');
	const again = await StoreProcess.start({ folder: data, writers: 0 });
	await again.ended;
	const lost = lostOf(store.acked, again.found);
	const faults: string[] = [];
	if (code !== 73 || !why.includes('EROFS') || !why.includes(data))
		faults.push(`Exit ${code ?? '–'}: ${why}`);
	if (during > 0) faults.push(`${during} acknowledged while it was read-only.`);
	if (refused === 0) faults.push('Nothing was refused.');
	if (after === 0) faults.push('Nothing was saved once it could be written again.');
	if (lost > 0) faults.push(`${lost} lost.`);
	return {
		figures: `exit ${code ?? '–'}; ${counted(refused)} refused while it was read-only, ${counted(after)} acknowledged after`,
		faults
	};
}
