import type { Note } from '../../accounts/operator-note.ts';
import type { Accounts } from '../../accounts/account.ts';
import type { Finding } from '../look/finding.ts';
import { KINDS } from '../kinds/kinds.ts';
import { NewerDocument } from '../store.ts';
import { Database, type Asking } from './database.ts';
import { cannotStart, kindsByName, placeOf } from './open-postgres.ts';
import { NotesInDatabase } from './notes-in-database.ts';
import { readRow, valueOf } from './row.ts';

export interface Seen {
	/** Which PostgreSQL it is, without the password. */
	place: string;
	documents: number;
	findings: Finding[];
}

const AT_A_TIME = 500;
/** Reading every document of a school takes a while. */
const PATIENCE = 600_000;

/** Reads every document and changes nothing; servers may be using it. @param url as in `DATABASE_URL`; @throws CannotStart */
export function examineDatabase(url: string): Promise<Seen> {
	return lookIn(url, async (sql) => {
		const [about] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
		const seen: Seen = {
			place: `PostgreSQL ${about!.version} at ${placeOf(url)}`,
			documents: 0,
			findings: []
		};
		const kindOf = kindsByName(KINDS);
		const documents = sql<Stored[]>`select name, revision, sealed from document`;
		for await (const some of documents.cursor(AT_A_TIME))
			for (const { name, revision, sealed } of some) {
				seen.documents += 1;
				const what = faultIn(() => readRow(kindOf(name), name, revision, sealed));
				if (what !== undefined) seen.findings.push({ file: name, ...what });
			}
		return seen;
	});
}

interface Stored {
	name: string;
	revision: number;
	sealed: string;
}

function faultIn(read: () => ReturnType<typeof readRow>): Omit<Finding, 'file'> | undefined {
	try {
		const { damage } = read();
		return damage && { what: damage.why, mend: damage.restore };
	} catch (error) {
		if (!(error instanceof NewerDocument)) throw error;
		return { what: error.message };
	}
}

/** The accounts as they are, beside the servers that use them. @throws CannotStart; DamagedDocument */
export function readAccountsIn(url: string): Promise<Accounts> {
	const { accounts } = KINDS;
	return lookIn(url, async (sql) => {
		const [row] = await sql<
			Stored[]
		>`select name, revision, sealed from document where name = ${accounts.name}`;
		return valueOf(
			readRow(kindsByName(KINDS)(accounts.name), accounts.name, row!.revision, row!.sealed)
		) as Accounts;
	});
}

/** For the servers that use it. @throws CannotStart */
export async function leaveNoteIn(url: string, code: string, note: Note): Promise<void> {
	const place = placeOf(url);
	const database = new Database(url);
	try {
		await new NotesInDatabase(database).leave(code, note);
	} catch (error) {
		throw cannotStart(error, place);
	} finally {
		await database.close();
	}
}

async function lookIn<T>(url: string, look: (sql: Asking) => Promise<T>): Promise<T> {
	const place = placeOf(url);
	const database = new Database(url);
	try {
		return await database.transact(async (tx) => {
			await tx`select set_config('statement_timeout', ${String(PATIENCE)}, true),
				set_config('transaction_read_only', 'on', true)`;
			return look(tx);
		}, PATIENCE);
	} catch (error) {
		throw cannotStart(error, place);
	} finally {
		await database.close();
	}
}
