import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import { UNFINISHED } from '../disk/write-durably.ts';
import type { Kinds } from '../kinds/kinds.ts';
import { MARKER } from '../marker.ts';
import { readOwnerNote, sayProcess } from '../owner/owner-note.ts';
import { generationsIn, ownerFolder, type Watch } from '../owner/take-over.ts';
import { Examination } from './examination.ts';
import type { Finding } from './finding.ts';

export interface Examined {
	/** Who owns the data, in a sentence. */
	owner: string;
	documents: number;
	backups: number;
	findings: Finding[];
}

/** Looks at a data folder. @throws what Node throws where it cannot be read at all */
export async function examine(
	machine: Pick<Watch, 'files' | 'processes'> & { wall: () => Moment },
	root: string,
	kinds: Kinds
): Promise<Examined> {
	const { files, wall } = machine;
	const names = await files.names(root);
	const folders = generationsIn(names).map(ownerFolder);
	const folder = folders.at(-1);
	const examination = new Examination(files, root, kinds);
	const { findings } = examination;
	if (folder === undefined) {
		if (names.includes(MARKER)) findings.push(allGone(root));
		return { owner: 'Nobody has ever owned the data.', documents: 0, backups: 0, findings };
	}
	for (const older of folders.slice(0, -1))
		findings.push({ file: older, what: 'is the folder of an earlier owner; what counts is in a later one' });
	const owner = await ownerOf(machine, join(root, folder));
	await examination.lookAtDocuments();
	await examination.lookForStrangers(folder);
	if (!owner.mayLive) findings.push(...(await unfinished(machine, root, folder)));
	await examination.lookAtBackups();
	examination.lookAtClock(wall());
	return { owner: owner.said, documents: examination.documents, backups: examination.backups, findings };
}

async function ownerOf(
	{ files, processes }: Pick<Watch, 'files' | 'processes'>,
	folder: string
): Promise<{ said: string; mayLive: boolean }> {
	const found = await readOwnerNote(files, folder);
	if (found === undefined) return { said: 'Nobody owns the data.', mayLive: false };
	const { note, beatAt } = found;
	if (note === undefined) return { said: 'Who owned the data last cannot be read.', mayLive: false };
	const who = sayProcess(note.process);
	if (note.released) return { said: `Nobody owns the data. The last who did was ${who}.`, mayLive: false };
	if (processes.hasEnded(note.process))
		return { said: `Nobody owns the data: ${who} has ended without releasing it.`, mayLive: false };
	return {
		said: `The data is owned by ${who}, which was last heard of at ${new Date(beatAt).toISOString()}.`,
		mayLive: true
	};
}

/** Where an owner lives these are writes that are under way. */
async function unfinished({ files }: Pick<Watch, 'files'>, root: string, folder: string): Promise<Finding[]> {
	const names = (await files.names(join(root, folder))).filter((file) => file.endsWith(UNFINISHED));
	return names.map((file) => ({
		file: `${folder}/${file}`,
		what: 'was never finished; nobody was told that it was, and the next start removes it'
	}));
}

function allGone(root: string): Finding {
	return {
		file: MARKER,
		what: `${root} was set up by Courtside, and its documents are gone`,
		mend: 'npm run courtside -- restore <folder of a backup>'
	};
}
