import type { Files } from './disk/files.ts';
import type { Kinds } from './kinds/kinds.ts';
import type { Processes } from './owner/processes.ts';
import type { Clocks } from './time/clock.ts';
import type { Timers } from './time/timers.ts';

export interface StoreOptions extends Clocks {
	/** `DATA_DIR`. */
	folder: string;
	files: Files;
	processes: Processes;
	timers: Timers;
	/** A line for whoever runs it. */
	log: (line: string) => void;
	/** Told when nothing may be acknowledged any more: the process should end with this code, and say why. */
	onFatal: (code: number, why: string) => void;
	/** Left out but in tests of what comes after the schemas of now. */
	kinds?: Kinds;
}
