import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, inFolder } from './experiment.js';
import { mayMount, onTmpfs } from './mounts.js';
import { lostOf, storeProcess } from './store-process.js';

/** @type {import('./experiment.js').Experiment} */
export const fullDisk = {
	id: 'F3',
	name: 'a disk of 2 MB that is full',
	expects: 'saves are refused and resume without a restart; what is there then is what was acknowledged',
	async run() {
		if (!mayMount()) return { skipped: 'mounting a small disk needs root' };
		return inFolder((folder) =>
			onTmpfs(folder, '2m', async (mounted) => {
				const data = join(mounted, 'data');
				const store = await storeProcess({ folder: data });
				await store.ready;
				await after(300);
				const before = store.saves;
				fill(join(mounted, 'filler'));
				await after(700);
				const [full, refused] = [store.saves, store.failures];
				rmSync(join(mounted, 'filler'));
				await after(500);
				const resumed = store.saves - full;
				await store.kill();
				const again = await storeProcess({ folder: data, writers: 0 });
				await again.ended;
				const lost = lostOf(store.acked, again.found);
				const extra = lostOf(again.found, store.acked);
				return {
					// One write of each student may be on the disk and not yet told when it is killed.
					ok: lost === 0 && extra <= 30 && refused > 0 && resumed > 0 && again.troubles.length <= 1,
					figures: `${before} acknowledged, then ${refused} refused, then ${resumed} more; ${lost} missing, ${extra} that nobody was told of`
				};
			})
		);
	}
};

/** @param {string} file */
function fill(file) {
	for (const size of [65_536, 4096, 512])
		try {
			for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOSPC') throw error;
		}
}
