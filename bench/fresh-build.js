import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const sources = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.config.js'
];

/**
 * Builds the app in a folder, unless its last build is younger than all that goes into it.
 * @param {string} folder
 */
export function freshBuild(folder) {
	const newest = Math.max(...sources.map((name) => lastChange(resolve(folder, name))));
	if (lastChange(resolve(folder, 'build/handler.js')) > newest) return;
	console.log(`Building ${resolve(folder)} …`);
	// Kit takes the folder that a process started in for the app's.
	const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error(`${resolve(folder)} does not build; why stands above.`);
}

/**
 * When a file, or anything in a folder, was last written; long ago if it is not there.
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(resolve(path, name))));
}
