import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from '../../faults/serve.ts';
import { freePort } from '../../server/free-port.js';

/** One of several servers on one PostgreSQL, which can be killed and comes back at its port. */
export interface Instance {
	readonly address: string;
	/** Resolves when it answers. */
	start(): Promise<void>;
	kill(signal?: NodeJS.Signals): Promise<void>;
	/** Ends it where it runs, and takes away what it had of its own. */
	remove(): Promise<void>;
}

/** @param env what it finds in its environment beside what is usual; `DATABASE_URL` in any case */
export async function anInstance(env: { DATABASE_URL: string } & Record<string, string>): Promise<Instance> {
	const port = await freePort();
	const folder = mkdtempSync(join(tmpdir(), 'courtside-instance-'));
	let running: Served | undefined;
	const instance: Instance = {
		address: `http://127.0.0.1:${port}`,
		async start() {
			running = await serve({ DATA_DIR: folder, PORT: String(port), ...env }, { clocks: false });
		},
		async kill(signal = 'SIGKILL') {
			await running?.kill(signal);
			running = undefined;
		},
		async remove() {
			await instance.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	};
	return instance;
}
