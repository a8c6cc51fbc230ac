import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, inFolder } from './experiment.js';
import { lostOf, storeProcess } from './store-process.js';

const command = fileURLToPath(new URL('../src/cli/courtside.js', import.meta.url));

/** @type {import('./experiment.js').Experiment} */
export const backupUnderLoad = {
	id: 'F25',
	name: 'a backup under load, restored elsewhere',
	expects:
		'every document is of a revision that was acknowledged, and not older than the start of the backup',
	run: () =>
		inFolder(async (folder) => {
			const store = await storeProcess({ folder: join(folder, 'data') });
			await store.ready;
			await after(300);
			const before = new Map(store.acked);
			const backup = await courtside(join(folder, 'data'), 'backup', join(folder, 'copy'));
			await after(300);
			const later = new Map(store.acked);
			await store.kill();
			const restore = await courtside(join(folder, 'elsewhere'), 'restore', join(folder, 'copy'));
			const doctor = await courtside(join(folder, 'elsewhere'), 'doctor');
			const restored = await storeProcess({ folder: join(folder, 'elsewhere'), writers: 0 });
			await restored.ended;
			const old = lostOf(before, restored.found);
			const unheard = lostOf(restored.found, later);
			const sum = [...restored.found.values()].reduce((all, count) => all + count, 0);
			return {
				ok:
					[backup, restore, doctor].every((code) => code === 0) &&
					old === 0 &&
					unheard === 0 &&
					restored.troubles.length === 0,
				figures: `exit ${backup}, ${restore} and ${doctor}; ${store.saves} acknowledged, ${sum} in the backup: ${old} of before it missing, ${unheard} never acknowledged, ${restored.troubles.length} troubles`
			};
		})
};

/** @param {string} data @param {string[]} args @returns {Promise<number | null>} how it ended */
function courtside(data, ...args) {
	const child = spawn(process.execPath, [command, ...args], {
		env: { ...process.env, DATA_DIR: data },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return new Promise((resolve) => child.on('close', resolve));
}
