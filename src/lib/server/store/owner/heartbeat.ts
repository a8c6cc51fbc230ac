import { join } from 'node:path';
import { codeOf } from '../disk/files.ts';
import { FolderGone } from '../disk/write-durably.ts';
import type { Timers } from '../time/timers.ts';
import { OWNER_NOTE } from './owner-note.ts';
import type { Tenure } from './tenure.ts';

const BEAT_MS = 2000;

/** Shows whoever watches that the owner lives, and notices when it no longer is the owner. @returns what ends it */
export function beat(tenure: Tenure, timers: Timers): () => void {
	let isBeating = false;
	return timers.every(BEAT_MS, () => {
		if (isBeating || tenure.isOver) return;
		isBeating = true;
		void tenure.files
			.touch(join(tenure.folder, OWNER_NOTE), tenure.now())
			.then(() => void (tenure.beatAt = tenure.now()))
			.catch((error: unknown) => {
				// A disk that takes no times takes no other owner either.
				if (codeOf(error) === 'ENOENT') tenure.judge(new FolderGone(tenure.folder, error));
			})
			.finally(() => (isBeating = false));
	});
}
