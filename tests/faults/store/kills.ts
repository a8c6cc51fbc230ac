import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { counted, inFolder, pause } from '../common.ts';
import type { Experiment } from '../experiment.ts';
import { lostOf, StoreProcess } from './store-process.ts';

const KILLS = 100;

export const storeKilled: Experiment = {
	name: 'F1-store',
	expected: `kill -9 of a store with 30 writers, ${KILLS} times: nothing acknowledged lost, every start succeeds`,
	run: ({ seed }) =>
		inFolder(async (folder) => {
			const rng = rngFor(seed as Seed, 'when the store is killed');
			const faults: string[] = [];
			let held: ReadonlyMap<string, number> = new Map();
			let saves = 0;
			for (let kill = 0; kill <= KILLS; kill++) {
				const isLast = kill === KILLS;
				const store = await StoreProcess.start({ folder, writers: isLast ? 0 : 30 });
				await store.ready;
				const lost = lostOf(held, store.found);
				if (lost > 0) faults.push(`Seed ${seed}, kill ${kill}: ${lost} lost.`);
				if (!store.isSound) faults.push(`Seed ${seed}, kill ${kill}: ${store.refused?.why ?? 'damaged'}.`);
				if (!isLast) await pause(50 + rng.below(251));
				await store.kill();
				saves += store.saves;
				held = store.held;
			}
			if (saves === 0) faults.push('Nothing was acknowledged.');
			return { figures: `${KILLS} kills, ${counted(saves)} acknowledged`, faults };
		})
};
