import { after, inFolder } from './experiment.js';
import { lostOf, storeProcess } from './store-process.js';

/** @type {import('./experiment.js').Experiment} */
export const oneOwner = {
	id: 'F8',
	name: 'a second process on the same data',
	expects: 'exits 75 naming the owner; after a kill -9 of the first it owns within 15 s',
	run: () =>
		inFolder(async (folder) => {
			const first = await storeProcess({ folder });
			await first.ready;
			const second = await storeProcess({ folder });
			const code = await second.ended;
			await first.kill();
			const started = performance.now();
			const third = await storeProcess({ folder, writers: 0 });
			await third.ready;
			const seconds = (performance.now() - started) / 1000;
			await third.ended;
			const lost = lostOf(first.acked, third.found);
			const named = /process \d+ on /.exec(second.refused?.why ?? '')?.[0];
			return {
				ok: code === 75 && named !== undefined && seconds < 15 && lost === 0,
				figures: `exit ${code}${named ? `, “${named.trim()} …”` : ''}; owned after ${seconds.toFixed(1)} s; ${first.saves} acknowledged, ${lost} lost`
			};
		})
};

/** @type {import('./experiment.js').Experiment} */
export const pausedOwner = {
	id: 'F9',
	name: 'an owner that is stopped, overtaken, and goes on',
	expects: '0 acknowledged lost, by either; the old one exits 75; the same with the lock disabled',
	async run() {
		const parts = [await overtake(true), await overtake(false)];
		return {
			ok: parts.every(({ ok }) => ok),
			figures: parts.map(({ figures }) => figures).join('; ')
		};
	}
};

/** @param {boolean} watches */
function overtake(watches) {
	return inFolder(async (folder) => {
		const old = await storeProcess({ folder });
		await old.ready;
		await after(500);
		old.signal('SIGSTOP');
		const started = performance.now();
		const next = await storeProcess({ folder, watches });
		await next.ready;
		const waited = (performance.now() - started) / 1000;
		const ackedBefore = new Map(old.acked);
		await after(300);
		old.signal('SIGCONT');
		const code = await old.ended;
		await after(300);
		await next.kill();
		const last = await storeProcess({ folder, writers: 0 });
		await last.ended;
		// The two count on from the same number: what the old one told after it went on must be among what the next one found.
		const lost = lostOf(old.acked, next.found) + lostOf(next.acked, last.found);
		const late = lostOf(old.acked, ackedBefore);
		return {
			ok: code === 75 && lost === 0 && next.saves > 0,
			figures: `${watches ? 'lock' : 'no lock'}: overtaken after ${waited.toFixed(1)} s, old one exit ${code}, ${old.saves} + ${next.saves} acknowledged (${late} of them told late), ${lost} lost`
		};
	});
}
