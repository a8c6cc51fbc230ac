import { dirname, join } from 'node:path';
import { NO_ACCOUNTS } from '../accounts/account.ts';
import { AssignmentCollection } from './assignments.ts';
import { Clock, type Clocks } from './clock.ts';
import { Collection, single } from './collection.ts';
import { DocumentFile } from './document-file.ts';
import { Document } from './document.ts';
import { codeOf, type Files } from './files.ts';
import { contentsKind } from './kinds/contents.ts';
import { accountsKind, classKind, publishedKind } from './kinds/kinds.ts';
import type { Kind } from './kinds/kind.ts';
import { Shelf } from './shelf.ts';
import { CannotStart, DamagedDocument, NewerDocument, StoreStopped, type Store } from './store.ts';
import { EXIT, Tenure } from './tenure.ts';
import { WorkCollection } from './work-collection.ts';
import { writeDurably } from './write-durably.ts';

export interface StoreOptions extends Clocks {
	/** `DATA_DIR`. */
	folder: string;
	files: Files;
	random: (bytes: number) => Uint8Array;
	/** A line for whoever runs it. */
	log: (line: string) => void;
	/** Told when nothing may be acknowledged any more: the process should end with this code, and say why. */
	onFatal: (code: number, why: string) => void;
}

/** Says that the folder holds Courtside's data: where it stands, nothing that is missing is taken for a first start. */
const MARKER = 'courtside.json';

/** @throws CannotStart */
export async function openStore(options: StoreOptions): Promise<Store> {
	const { files, folder } = options;
	try {
		await ensureFolder(files, folder);
		const isNew = !(await files.names(folder)).includes(MARKER);
		const clock = new Clock(options);
		const owner = join(folder, 'owner-1');
		if (isNew) await ensureFolder(files, owner);
		const tenure = new Tenure(files, owner, clock.now, options.onFatal);
		const accounts = await openSingle(tenure, accountsKind, isNew ? NO_ACCOUNTS : undefined);
		const contents = await openSingle(tenure, contentsKind, isNew ? { documents: {} } : undefined);
		if (isNew) await writeDurably(files, folder, MARKER, Buffer.from('{"format":"courtside-data/1"}\n'));
		const shelf = new Shelf(tenure, contents);
		return {
			now: clock.now,
			accounts: single(accounts),
			classes: new Collection(shelf, classKind),
			assignments: new AssignmentCollection(shelf),
			published: new Collection(shelf, publishedKind),
			work: new WorkCollection(shelf),
			troubles: () => [],
			onLeap: () => () => undefined,
			settleClock: async () => undefined,
			async close() {
				await Promise.all([shelf.idle(), accounts.idle()]);
				tenure.stop(new StoreStopped('The store is closed.'));
			}
		};
	} catch (error) {
		throw cannotStart(error, folder);
	}
}

/** @param first what it is at the first start; left out: it must be there */
async function openSingle<T>(tenure: Tenure, kind: Kind<T>, first?: T): Promise<Document<T>> {
	const file = new DocumentFile(tenure, kind, kind.name);
	const found = await file.read();
	if (found !== null) return new Document(file, found);
	if (first === undefined) throw file.damaged('it is missing');
	kind.admit(first);
	await file.write(first);
	return new Document(file, first);
}

/** Makes a folder and those above it, so that they outlast a power cut. */
async function ensureFolder(files: Files, path: string): Promise<void> {
	try {
		await files.makeFolder(path);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return;
		if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
		await ensureFolder(files, dirname(path));
		await files.makeFolder(path);
	}
	await files.syncFolder(dirname(path));
}

function cannotStart(error: unknown, folder: string): unknown {
	if (error instanceof DamagedDocument) return new CannotStart(EXIT.damaged, error.message);
	if (error instanceof NewerDocument)
		return new CannotStart(EXIT.newer, `${error.message} Start the newer one again.`);
	const code = codeOf(error);
	return code === ''
		? error
		: new CannotStart(EXIT.notWritable, `The data folder ${folder} cannot be used (${code}).`);
}
