import { after, inFolder, numbers } from './experiment.js';
import { lostOf, storeProcess } from './store-process.js';

const SEED = 1;

/** @type {import('./experiment.js').Experiment} */
export const kills = {
	id: 'F1-store',
	name: 'kill -9 of a store with 30 writers',
	expects: '0 acknowledged lost, 0 failed starts',
	run: ({ soak }) =>
		inFolder(async (folder) => {
			const number = numbers(SEED);
			const times = soak ? 200 : 50;
			/** @type {ReadonlyMap<string, number>} */
			let acked = new Map();
			let [lost, failed, saves] = [0, 0, 0];
			for (let time = 0; time <= times; time++) {
				const store = await storeProcess({ folder, writers: time < times ? 30 : 0 });
				await store.ready;
				if (store.refused || [...store.found.values()].includes(-1)) failed++;
				lost += lostOf(acked, store.found);
				if (time < times) await after(number(50, 300));
				await store.kill();
				saves += store.saves;
				// What nobody was told of may be there or not: only what was found or acknowledged must stay.
				acked = new Map([...store.found, ...store.acked]);
			}
			return {
				ok: lost === 0 && failed === 0 && saves > 0,
				figures: `${times} kills, ${saves} acknowledged: ${lost} lost, ${failed} failed starts${lost + failed > 0 ? `; seed ${SEED}` : ''}`
			};
		})
};
