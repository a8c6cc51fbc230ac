import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Starts the server as `npm start` does, on a port of its own, and only for this machine.
 * @param {Record<string, string>} [env] what it finds in its environment beside that
 * @param {string} [folder] the project, built
 * @param {string} [program] what starts it
 */
export function startServer(env = {}, folder = '.', program = 'src/server.js') {
	const server = spawn(process.execPath, [program], {
		cwd: folder,
		env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...env }
	});
	let complaints = '';
	server.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
	const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
	/** @type {Promise<{ code: number | null, complaints: string }>} */
	const ended = new Promise((resolve) => server.on('close', (code) => resolve({ code, complaints })));

	/** @returns {Promise<string>} */
	async function nextLine() {
		const line = await lines.next();
		if (line.done)
			throw new Error(`The server ended without a word more on its output.\n${(await ended).complaints}`);
		return line.value;
	}

	return {
		ended,
		nextLine,
		/** Waits for the line that says where it is. Call it once. */
		async address() {
			const line = await nextLine();
			const address = / (http:\S+)$/.exec(line)?.[1];
			if (!address) throw new Error(`The server's first line names no address: ${line}`);
			return address;
		},
		stop() {
			server.kill('SIGTERM');
			return ended;
		}
	};
}
