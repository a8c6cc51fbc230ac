import { join } from 'node:path';
import { after, inFolder } from './experiment.js';
import { mayMount, onTmpfs, run } from './mounts.js';
import { lostOf, storeProcess } from './store-process.js';

/** @type {import('./experiment.js').Experiment} */
export const readOnly = {
	id: 'F6-store',
	name: 'a disk that is read-only, at the start and later',
	expects:
		'the start exits 73 naming path and EROFS; a running store refuses saves, and goes on once it may write',
	async run() {
		if (!mayMount()) return { skipped: 'mounting a disk needs root' };
		return inFolder((folder) =>
			onTmpfs(folder, '20m', async (mounted) => {
				const data = join(mounted, 'data');
				const store = await storeProcess({ folder: data });
				await store.ready;
				await after(200);
				await remount(mounted, 'ro');
				await after(100);
				const before = store.saves;
				await after(300);
				const [during, refused] = [store.saves - before, store.failures];
				await remount(mounted, 'rw');
				await after(300);
				const resumed = store.saves - before;
				await store.kill();
				await remount(mounted, 'ro');
				const boot = await storeProcess({ folder: data, writers: 0 });
				const code = await boot.ended;
				const why = boot.refused?.why ?? '';
				await remount(mounted, 'rw');
				const again = await storeProcess({ folder: data, writers: 0 });
				await again.ended;
				const lost = lostOf(store.acked, again.found);
				return {
					ok:
						code === 73 &&
						why.includes('EROFS') &&
						why.includes(data) &&
						during === 0 &&
						refused > 0 &&
						resumed > 0 &&
						lost === 0,
					figures: `exit ${code} (${why.replace(mounted, '…')}); ${during} acknowledged and ${refused} refused while read-only, ${resumed} after; ${lost} lost`
				};
			})
		);
	}
};

/**
 * A file that is being written just now keeps a disk from becoming read-only: it is tried until it may.
 * @param {string} mounted
 * @param {'ro' | 'rw'} how
 */
async function remount(mounted, how) {
	for (let tries = 0; ; tries++)
		try {
			return run('mount', '-o', `remount,${how}`, mounted);
		} catch (error) {
			if (tries === 500) throw error;
			await after(1);
		}
}
