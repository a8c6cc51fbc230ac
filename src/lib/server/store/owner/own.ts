import type { Moment } from '#lib/assignment/ids.ts';
import type { Files } from '../disk/files.ts';
import type { Timers } from '../time/timers.ts';
import { beat } from './heartbeat.ts';
import { writeOwnerNote } from './owner-note.ts';
import type { Processes } from './processes.ts';
import type { Taken } from './take-over.ts';
import { Tenure } from './tenure.ts';

export interface Ownership {
	tenure: Tenure;
	/** Lets another process take over at once. */
	release: () => Promise<void>;
}

export interface OwnerOptions {
	folder: string;
	files: Files;
	processes: Processes;
	timers: Timers;
	onFatal: (code: number, why: string) => void;
}

/** Says who has taken over, and from now on that it lives. @param now the time that counts, and that heartbeats say */
export async function own(
	{ folder: root, files, processes, timers, onFatal }: OwnerOptions,
	{ folder, generation }: Taken,
	now: () => Moment
): Promise<Ownership> {
	const note = { generation, process: processes.self };
	await writeOwnerNote(files, folder, { ...note, released: false }, now());
	const tenure = new Tenure(files, root, folder, now, onFatal);
	const stopBeating = beat(tenure, timers);
	return {
		tenure,
		async release() {
			stopBeating();
			tenure.stop('The store is closed.');
			// Where that fails, whoever comes next watches the heart that has stopped for a while.
			await writeOwnerNote(files, folder, { ...note, released: true }, now()).catch(() => undefined);
		}
	};
}
