import { spawn } from 'node:child_process';

/**
 * Runs npm with its output on ours.
 * @param {string[]} args
 * @param {Record<string, string>} env what the command finds in its environment beside ours
 * @returns {Promise<boolean>} whether it ended well
 */
export function npm(args, env) {
	// Set whenever npm started us; starts the same npm on every system, without a shell.
	const own = process.env['npm_execpath'];
	const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
	const child = spawn(command, [...first, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
	return new Promise((resolve) => {
		child.on('error', (error) => {
			console.error(error.message);
			resolve(false);
		});
		child.on('close', (code) => resolve(code === 0));
	});
}
