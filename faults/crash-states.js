import { imported } from './bundle.js';

const SEED = 'spring';

/** @type {import('./experiment.js').Experiment} */
export const crashStates = {
	id: 'F2',
	name: 'power cut after every operation, in memory',
	expects: '0 lost and 0 failed starts in 6,000 states; builds without sync lose',
	async run() {
		const module = await imported('tests/store/crash-states.ts');
		/** @type {typeof import('../tests/store/crash-states.ts').crashStates} */
		const cut = module.crashStates;
		const whole = await cut(40, SEED);
		const noSync = await cut(2, SEED, (operation) => operation === 'sync');
		const noFolder = await cut(2, SEED, (operation) => operation === 'syncFolder');
		const bad = [noSync, noFolder].map(({ lost, failed }) => lost.length + failed.length);
		const ok =
			whole.states >= 6000 &&
			whole.lost.length + whole.failed.length === 0 &&
			bad.every((count) => count > 0);
		const first = [...whole.lost, ...whole.failed][0];
		return {
			ok,
			figures: `${whole.states} states: ${whole.lost.length} lost, ${whole.failed.length} failed; without sync of files ${bad[0]} of ${noSync.states}, of folders ${bad[1]} of ${noFolder.states}${first ? `; seed ${SEED}, first: ${first}` : ''}`
		};
	}
};
