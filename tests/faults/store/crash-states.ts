import { crashStates } from '../../store/crash-states.ts';
import { counted, firstOf } from '../common.ts';
import type { Experiment } from '../experiment.ts';

export const everyOperation: Experiment = {
	name: 'F2',
	expected:
		'power cut after every operation, in memory: nothing lost, every start succeeds; builds without sync lose',
	async run({ seed }) {
		const whole = await crashStates(40, seed);
		const noSync = await crashStates(2, seed, (operation) => operation === 'sync');
		const noFolder = await crashStates(2, seed, (operation) => operation === 'syncFolder');
		const [files, folders] = [noSync, noFolder].map(({ lost, failed }) => lost.length + failed.length);
		const faults = [...whole.lost, ...whole.failed].map((what) => `Seed ${seed}, after ${what}`);
		if (whole.states < 6000) faults.push(`Only ${whole.states} states were tried.`);
		if (files === 0) faults.push('A build that syncs no file lost nothing.');
		if (folders === 0) faults.push('A build that syncs no folder lost nothing.');
		return {
			figures: `${counted(whole.states)} states, ${whole.lost.length} lost, ${whole.failed.length} failed starts; without sync of files ${files!} wrong, of folders ${folders!}`,
			faults: firstOf(faults)
		};
	}
};
