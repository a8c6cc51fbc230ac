import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, inFolder, numbers } from './experiment.js';
import { mayMount, run } from './mounts.js';
import { lostOf, storeProcess } from './store-process.js';

const CUTS = 12;
const SEED = 7;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from now on nothing reaches the disk, not even what waits to. */
const CUT =
	'open(my $at, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($at, 0x8004587D, $how) or die $!;';

/** @type {import('./experiment.js').Experiment} */
export const powerCuts = {
	id: 'power-cut',
	name: `${CUTS} power cuts of a disk (ext4) while saves run`,
	expects: '0 acknowledged lost, 0 unreadable; a build without sync loses',
	async run() {
		const why = whyNot();
		if (why !== undefined) return { skipped: why };
		const sound = await cuts(true);
		const broken = await cuts(false);
		return {
			ok: sound.lost === 0 && sound.failed === 0 && sound.saves > 0 && broken.lost + broken.failed > 0,
			figures: `${sound.saves} acknowledged: ${sound.lost} lost, ${sound.failed} unreadable; without sync ${broken.saves}: ${broken.lost} lost, ${broken.failed} unreadable${sound.lost + sound.failed > 0 ? `; seed ${SEED}` : ''}`
		};
	}
};

function whyNot() {
	if (!mayMount()) return 'mounting a disk needs root';
	try {
		run('mkfs.ext4', '-V');
		run('perl', '-e', '1');
	} catch {
		return 'it needs mkfs.ext4 and perl';
	}
	return undefined;
}

/** @param {boolean} syncs */
function cuts(syncs) {
	return inFolder(async (folder) => {
		const number = numbers(SEED);
		const [image, mounted] = [join(folder, 'disk'), join(folder, 'mounted')];
		writeFileSync(image, '');
		truncateSync(image, 64 * 1024 * 1024);
		run('mkfs.ext4', '-q', image);
		mkdirSync(mounted);
		/** @type {ReadonlyMap<string, number>} */
		let acked = new Map();
		let [lost, failed, saves] = [0, 0, 0];
		for (let cut = 0; cut <= CUTS; cut++) {
			run('mount', '-o', 'loop', image, mounted);
			const store = await storeProcess({
				folder: join(mounted, 'data'),
				syncs,
				writers: cut < CUTS ? 30 : 0
			});
			await store.ready;
			if (store.refused || store.troubles.includes('damaged') || [...store.found.values()].includes(-1))
				failed++;
			lost += lostOf(acked, store.found);
			if (cut < CUTS) {
				await after(number(100, 600));
				run('perl', '-e', CUT, mounted);
			}
			await store.kill();
			saves += store.saves;
			acked = new Map([...store.found, ...store.acked]);
			run('umount', mounted);
		}
		return { lost, failed, saves };
	});
}
