import type { Moment } from '#lib/assignment/ids.ts';
import { codeOf, type Files } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import { inLots } from '../disk/in-lots.ts';
import { documentName, missing, readDocument } from '../document/document-file.ts';
import { seal, type Head } from '../document/envelope.ts';
import type { Contents } from '../kinds/contents.ts';
import { kindOf, type Kinds } from '../kinds/kinds.ts';
import { EXIT } from '../owner/exit.ts';
import { CannotStart, type DamagedDocument } from '../store.ts';
import { Copies } from './copies.ts';
import { writeManifest } from './manifest.ts';
import { readBeside } from './read-beside.ts';

export interface BackedUp {
	documents: number;
	/** Documents that are not in it, since they cannot be read. */
	damaged: DamagedDocument[];
}

/**
 * Copies every document to a folder, which may go on while a server writes them. Each copy is whole, and of a revision that is
 * not older than the start of this; the index that is written with them names these and no others.
 *
 * @throws CannotStart where the folder cannot be used; DamagedDocument of accounts or index
 */
export async function backUpTo(
	{ files, wall }: { files: Files; wall: () => Moment },
	root: string,
	target: string,
	kinds: Kinds
): Promise<BackedUp> {
	const startedAt = wall();
	await ensureEmpty(files, target);
	const copies = new Copies(files, root, target);
	const accounts = documentName(kinds.accounts);
	if (!(await copies.take(kinds.accounts, accounts))) throw copies.damaged.get(accounts) ?? missing(accounts);

	// Until nothing has come that the last look did not know.
	let index = await readIndex(files, root, kinds);
	for (let known: Set<string> | undefined; liveIn(index.value).some((name) => !known?.has(name));) {
		const live = liveIn(index.value);
		await inLots(
			live.filter((name) => !known?.has(name)),
			async (name) => {
				await copies.take(kindOf(kinds, name)!.kind, name);
			}
		);
		known = new Set(live);
		index = await readIndex(files, root, kinds);
	}

	const live = new Set(liveIn(index.value));
	for (const name of copies.names()) if (name !== accounts && !live.has(name)) await copies.drop(name);
	const names = copies.names().filter((name) => name !== accounts);
	const contents: Contents = { documents: Object.fromEntries(names.map((name) => [name, 'live'])) };
	await copies.put(
		documentName(kinds.index),
		index.head,
		Buffer.concat(seal(index.head, kinds.index.text(contents)))
	);
	await writeManifest(files, target, { startedAt, documents: copies.list() });
	const damaged = [...live].filter((name) => !names.includes(name));
	return {
		documents: names.length,
		damaged: damaged.map((name) => copies.damaged.get(name) ?? missing(name))
	};
}

const liveIn = ({ documents }: Contents): string[] =>
	Object.keys(documents).filter((name) => documents[name] === 'live');

async function readIndex(files: Files, root: string, kinds: Kinds): Promise<{ value: Contents; head: Head }> {
	const name = documentName(kinds.index);
	const bytes = await readBeside(files, root, name);
	if (bytes === undefined) throw missing(name);
	const { value, head } = readDocument(kinds.index, name, bytes);
	return { value, head: { ...head, schema: kinds.index.schema } };
}

async function ensureEmpty(files: Files, target: string): Promise<void> {
	let names: string[];
	try {
		await ensureFolder(files, target);
		names = await files.names(target);
	} catch (error) {
		throw new CannotStart(EXIT.notWritable, `${target} cannot be written (${codeOf(error)}).`);
	}
	if (names.length > 0)
		throw new CannotStart(
			EXIT.notWritable,
			`${target} is not empty. Name a folder that is, or that is not there yet.`
		);
}
