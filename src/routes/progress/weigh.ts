import type { Learner } from '#lib/learner/learner.svelte.ts';
import type { Holdings, RecordFile } from '#lib/learner/record-file.ts';
import { preferences } from '#lib/ui/preference.ts';

/** Everything that this browser keeps, as a file, and how much that is. */
export interface Weighed {
	file: RecordFile;
	text: string;
	bytes: number;
	holdings: Holdings;
}

/** @throws where there is no network and the code for it has not been fetched */
export async function weigh(learner: Learner): Promise<Weighed> {
	const { holdingsOf, recordFile, writeRecordFile } = await import('#lib/learner/record-file.ts');
	const file = await recordFile(await learner.storage, preferences(), Date.now());
	const text = writeRecordFile(file);
	return { file, text, bytes: new Blob([text]).size, holdings: holdingsOf(file) };
}
