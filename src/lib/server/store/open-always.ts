import { NO_ACCOUNTS, type Accounts } from '../accounts/account.ts';
import { DocumentFile, documentName, missing } from './document/document-file.ts';
import { Document } from './document/document.ts';
import { NO_CONTENTS, type Contents } from './kinds/contents.ts';
import type { Kind } from './kinds/kind.ts';
import { kindOf, type Kinds } from './kinds/kinds.ts';
import { MARKER, writeMarker } from './marker.ts';
import type { Tenure } from './owner/tenure.ts';

/**
 * The two documents without which there is no start. They are begun where there is none of any kind and no marker, which is
 * written last: a first start that was cut off anywhere begins again.
 *
 * @throws DamagedDocument where one of them is missing or cannot be read
 */
export async function openAlways(
	tenure: Tenure,
	kinds: Kinds
): Promise<{ accounts: Document<Accounts>; contents: Document<Contents> }> {
	const { files, root, folder } = tenure;
	const isMarked = (await files.names(root)).includes(MARKER);
	const names = (await files.names(folder)).map((file) => file.replace(/\.json$/, ''));
	const index = documentName(kinds.index);
	const mayBegin = !isMarked && !names.some((name) => name === index || kindOf(kinds, name));
	const accounts = await openOne(tenure, kinds.accounts, mayBegin ? NO_ACCOUNTS : undefined);
	// Nobody can have been put into the accounts before there was an index.
	const isFirst = mayBegin && accounts.file.head?.revision === 1;
	const contents = await openOne(tenure, kinds.index, isFirst ? NO_CONTENTS : undefined);
	await writeMarker(files, root);
	return { accounts, contents };
}

/** @param first what it begins with; left out: it must be there */
async function openOne<T>(tenure: Tenure, kind: Kind<T>, first?: T): Promise<Document<T>> {
	const file = new DocumentFile(tenure, kind, documentName(kind));
	const found = await file.read();
	if (found !== null) return new Document(file, found);
	await tenure.mustOwn();
	if (first === undefined) throw missing(file.name);
	kind.admit(first);
	await file.write(first);
	return new Document(file, first);
}
