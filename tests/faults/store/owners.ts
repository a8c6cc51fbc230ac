import { counted, inFolder, pause } from '../common.ts';
import type { Experiment, Outcome } from '../experiment.ts';
import { lostOf, StoreProcess } from './store-process.ts';

const LONGEST_S = 15;

export const oneOwner: Experiment = {
	name: 'F8',
	expected: `a second process on the same data exits 75 naming the owner; after a kill -9 it owns within ${LONGEST_S} s`,
	run: () =>
		inFolder(async (folder) => {
			const faults: string[] = [];
			const first = await StoreProcess.start({ folder });
			await first.ready;
			const second = await StoreProcess.start({ folder });
			const code = await second.ended;
			if (code !== 75) faults.push(`The second exited ${code ?? 'by a signal'}.`);
			const why = second.refused?.why ?? '';
			if (!/process \d+ on /.test(why)) faults.push(`It was told: ${why}`);
			await first.kill();
			const began = performance.now();
			const third = await StoreProcess.start({ folder, writers: 0 });
			await third.ready;
			const seconds = (performance.now() - began) / 1000;
			await third.ended;
			if (seconds >= LONGEST_S) faults.push(`It owned after ${seconds.toFixed(1)} s.`);
			const lost = lostOf(first.acked, third.found);
			if (lost > 0) faults.push(`${lost} lost.`);
			return {
				figures: `${counted(first.saves)} acknowledged, exit ${code ?? '–'}, owned after ${seconds.toFixed(1)} s`,
				faults
			};
		})
};

export const pausedOwner: Experiment = {
	name: 'F9',
	expected:
		'an owner that is stopped, overtaken and goes on exits 75, and nothing acknowledged by either is lost; likewise without the lock',
	async run() {
		const parts = [await overtake(true), await overtake(false)];
		return {
			figures: parts.map(({ figures }) => figures).join('; '),
			faults: parts.flatMap(({ faults }) => faults)
		};
	}
};

/** @param watches whether the other waits to see that the owner is silent, or takes over at once */
function overtake(watches: boolean): Promise<Outcome> {
	return inFolder(async (folder) => {
		const how = watches ? 'with the lock' : 'without it';
		const old = await StoreProcess.start({ folder });
		await old.ready;
		await pause(500);
		old.signal('SIGSTOP');
		const began = performance.now();
		const next = await StoreProcess.start({ folder, watches });
		await next.ready;
		const waited = ((performance.now() - began) / 1000).toFixed(1);
		await pause(300);
		old.signal('SIGCONT');
		const code = await old.ended;
		await pause(300);
		await next.kill();
		const last = await StoreProcess.start({ folder, writers: 0 });
		await last.ended;
		const faults: string[] = [];
		if (code !== 75) faults.push(`${how} the old one exited ${code ?? 'by a signal'}.`);
		// Both count on from the same number: what the old one still told must be among what the next one found.
		const lost = lostOf(old.acked, next.found) + lostOf(next.acked, last.found);
		if (lost > 0) faults.push(`${how} ${lost} lost.`);
		if (next.saves === 0) faults.push(`${how} the next one acknowledged nothing.`);
		return {
			figures: `${how} overtaken after ${waited} s, ${counted(old.saves)} and ${counted(next.saves)} acknowledged`,
			faults
		};
	});
}
