import { spawn } from 'node:child_process';

/**
 * Runs npm with its output on ours, as it comes, or where others run beside it all at once when it has ended.
 * @param {string[]} args
 * @param {Record<string, string>} env what the command finds in its environment beside ours
 * @param {string} [title] what stands over the output of a command that others run beside
 * @returns {Promise<boolean>} whether it ended well
 */
export function npm(args, env, title) {
	// Set whenever npm started us; starts the same npm on every system, without a shell.
	const own = process.env['npm_execpath'];
	const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
	const child = spawn(command, [...first, ...args], {
		stdio: title === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env }
	});
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
	return new Promise((resolve) => {
		child.on('error', (error) => {
			console.error(error.message);
			resolve(false);
		});
		child.on('close', (code) => {
			if (title !== undefined) process.stdout.write(Buffer.concat([Buffer.from(title), ...said]));
			resolve(code === 0);
		});
	});
}
