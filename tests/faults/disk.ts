import { spawnSync } from 'node:child_process';
import { inFolder } from './common.ts';

/** A disk of its own, in memory, that can be full and can be made read-only. */
export interface Disk {
	folder: string;
	/** @returns whether it could be done: a disk that is just being written to cannot be made read-only */
	remount: (how: 'ro' | 'rw') => boolean;
}

export const NO_DISK = 'mounting a disk needs root';

/** Does something on a disk of so many kilobytes; `undefined` where nothing may be mounted here. */
export function onDisk<T>(kilobytes: number, act: (disk: Disk) => Promise<T>): Promise<T | undefined> {
	return inFolder(async (folder) => {
		if (!run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return undefined;
		try {
			return await act({ folder, remount: (how) => run('mount', '-o', `remount,${how}`, folder) });
		} finally {
			run('umount', '--lazy', folder);
		}
	});
}

function run(command: string, ...args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
