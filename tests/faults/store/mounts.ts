import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../common.ts';

export const run = (command: string, ...args: string[]): string =>
	execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** Mounts a small file system in memory for as long as something is done on it. */
export async function onTmpfs<R>(
	folder: string,
	size: string,
	act: (mounted: string) => Promise<R>
): Promise<R> {
	const mounted = join(folder, 'small');
	mkdirSync(mounted);
	run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mounted);
	try {
		return await act(mounted);
	} finally {
		run('umount', '-l', mounted);
	}
}

/** A file that is being written just now keeps a disk from becoming read-only: it is tried until it may. */
export async function remount(mounted: string, how: 'ro' | 'rw'): Promise<void> {
	for (let tries = 0; ; tries++)
		try {
			run('mount', '-o', `remount,${how}`, mounted);
			return;
		} catch (error) {
			if (tries === 500) throw error;
			await pause(1);
		}
}

/** Why nothing can be mounted here, as containers often may not; `undefined` where it can. */
export function whyNoMounts(): string | undefined {
	try {
		run('unshare', '--mount', 'true');
		if (process.getuid?.() === 0) return undefined;
	} catch {
		// Said below.
	}
	return 'mounting a disk needs root';
}
