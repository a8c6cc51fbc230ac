import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { counted, inFolder, pause } from '../common.ts';
import type { Experiment } from '../experiment.ts';
import { run, whyNoMounts } from './mounts.ts';
import { lostOf, StoreProcess } from './store-process.ts';

const CUTS = 12;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from now on nothing reaches the disk, not even what waits to. */
const CUT =
	'open(my $at, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($at, 0x8004587D, $how) or die $!;';

export const powerCuts: Experiment = {
	name: 'power-cut',
	expected: `a disk (ext4) cut off ${CUTS} times while saves run: nothing acknowledged lost, all readable; a build without sync loses`,
	async run({ seed }) {
		const notTried = whyNot();
		if (notTried !== undefined) return { figures: '', faults: [], notTried };
		const sound = await cutOff(seed, true);
		const broken = await cutOff(seed, false);
		const faults: string[] = [];
		if (sound.lost > 0) faults.push(`Seed ${seed}: ${sound.lost} lost.`);
		if (sound.unreadable > 0) faults.push(`Seed ${seed}: ${sound.unreadable} starts found damage.`);
		if (sound.saves === 0) faults.push('Nothing was acknowledged.');
		if (broken.lost + broken.unreadable === 0) faults.push('A build without sync lost nothing.');
		return {
			figures: `${counted(sound.saves)} acknowledged, ${sound.lost} lost; without sync ${counted(broken.saves)} and ${counted(broken.lost)} lost`,
			faults
		};
	}
};

function whyNot(): string | undefined {
	const noMounts = whyNoMounts();
	if (noMounts !== undefined) return noMounts;
	try {
		run('mkfs.ext4', '-V');
		run('perl', '-e', '1');
		return undefined;
	} catch {
		return 'it needs mkfs.ext4 and perl';
	}
}

function cutOff(seed: string, syncs: boolean): Promise<{ saves: number; lost: number; unreadable: number }> {
	return inFolder(async (folder) => {
		const rng = rngFor(seed as Seed, 'when the power is cut');
		const [image, mounted] = [join(folder, 'disk'), join(folder, 'mounted')];
		writeFileSync(image, '');
		truncateSync(image, 64 * 1024 * 1024);
		run('mkfs.ext4', '-q', image);
		mkdirSync(mounted);
		const figures = { saves: 0, lost: 0, unreadable: 0 };
		let held: ReadonlyMap<string, number> = new Map();
		for (let cut = 0; cut <= CUTS; cut++) {
			const isLast = cut === CUTS;
			run('mount', '-o', 'loop', image, mounted);
			const store = await StoreProcess.start({
				folder: join(mounted, 'data'),
				syncs,
				writers: isLast ? 0 : 30
			});
			await store.ready;
			if (!store.isSound) figures.unreadable++;
			figures.lost += lostOf(held, store.found);
			if (!isLast) {
				await pause(100 + rng.below(501));
				run('perl', '-e', CUT, mounted);
			}
			await store.kill();
			figures.saves += store.saves;
			held = store.held;
			run('umount', mounted);
		}
		return figures;
	});
}
