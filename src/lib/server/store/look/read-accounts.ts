import type { Accounts } from '../../accounts/account.ts';
import { readBeside } from '../copy/read-beside.ts';
import type { Files } from '../disk/files.ts';
import { missing, readDocument } from '../document/document-file.ts';
import { KINDS } from '../kinds/kinds.ts';

/** The accounts as they are on the disk, beside a server that may be writing them. @throws DamagedDocument; NewerDocument */
export async function readAccounts(files: Files, root: string): Promise<Accounts> {
	const { accounts } = KINDS;
	const bytes = await readBeside(files, root, accounts.name);
	if (bytes === undefined) throw missing(accounts.name);
	return readDocument(accounts, accounts.name, bytes).value;
}
