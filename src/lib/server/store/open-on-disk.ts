import { uptime } from 'node:os';
import { report } from '../report.ts';
import { nodeFiles } from './disk/node-files.ts';
import { openStore } from './open.ts';
import type { StoreOptions } from './options.ts';
import { processesHere } from './owner/processes.ts';
import type { Store } from './store.ts';
import { nodeTimers } from './time/timers.ts';

/** This machine: its disk, its clocks, its processes. */
export const THIS_MACHINE = {
	files: nodeFiles,
	timers: nodeTimers,
	wall: () => Date.now(),
	monotonic: () => performance.now(),
	uptime: () => uptime() * 1000
};

/**
 * The store in a folder of this machine. The process ends by itself where nothing may be acknowledged any more.
 *
 * @throws CannotStart
 */
export function openOnDisk(given: Pick<StoreOptions, 'folder'> & Partial<StoreOptions>): Promise<Store> {
	return openStore({
		...THIS_MACHINE,
		processes: processesHere(),
		log: (line) => report('warn', line),
		onFatal(code, why) {
			report('error', why);
			process.exit(code);
		},
		...given
	});
}
