import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} command @param {string[]} args */
export const run = (command, ...args) =>
	execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/**
 * A small file system in memory, mounted in a folder for as long as something is done on it.
 * @template R
 * @param {string} folder
 * @param {string} size
 * @param {(mounted: string) => Promise<R>} act
 */
export async function onTmpfs(folder, size, act) {
	const mounted = join(folder, 'small');
	mkdirSync(mounted);
	run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', mounted);
	try {
		return await act(mounted);
	} finally {
		run('umount', '-l', mounted);
	}
}

/** Whether this process may mount at all, as containers often may not. */
export function mayMount() {
	try {
		run('unshare', '--mount', 'true');
		return process.getuid?.() === 0;
	} catch {
		return false;
	}
}
