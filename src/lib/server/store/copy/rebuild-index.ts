import { listBackups } from '../backups/list.ts';
import type { Files } from '../disk/files.ts';
import { documentName, formatOf, readDocument } from '../document/document-file.ts';
import { seal } from '../document/envelope.ts';
import { NO_CONTENTS, type DocumentState } from '../kinds/contents.ts';
import { kindOf, type Kinds } from '../kinds/kinds.ts';

/**
 * An index of the documents that are in the folder. Of what an earlier index knew and is not there, that which has backups was
 * lost, and stays in it as missing; that which has none was erased.
 *
 * @param earlier the latest sound copy of the index, where there is one
 */
export async function rebuildIndex(
	files: Files,
	root: string,
	folder: string,
	kinds: Kinds,
	earlier: Buffer | undefined
): Promise<Buffer> {
	const name = documentName(kinds.index);
	const before = earlier && readDocument(kinds.index, name, earlier);
	const known = before?.value ?? NO_CONTENTS;
	const here = (await files.names(folder))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -'.json'.length))
		.filter((each) => kindOf(kinds, each) !== undefined);
	const documents: Record<string, DocumentState> = {};
	for (const each of here) documents[each] = known.documents[each] ?? 'live';
	for (const each of Object.keys(known.documents))
		if (!here.includes(each) && (await listBackups(files, root, each)).length > 0)
			documents[each] = known.documents[each]!;
	const head = {
		format: formatOf(kinds.index),
		schema: kinds.index.schema,
		revision: (before?.head.revision ?? 0) + 1,
		at: before?.head.at ?? 0
	};
	return Buffer.concat(seal(head, kinds.index.text({ ...known, documents })));
}
