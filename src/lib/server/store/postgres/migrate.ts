import { randomUUID } from 'node:crypto';
import type { Moment } from '#lib/assignment/ids.ts';
import { NO_ACCOUNTS } from '../../accounts/account.ts';
import { documentName, formatOf } from '../document/document-file.ts';
import { unseal } from '../document/envelope.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Kinds } from '../kinds/kinds.ts';
import { CannotStart, NewerDocument } from '../store.ts';
import { EXIT } from '../owner/exit.ts';
import type { Asking, Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { partOf, readRow, rowName, sealed } from './row.ts';
import { holdBundle, makeBundle, writeAll, type Over } from './tables.ts';
import { rowKinds } from './work-rows.ts';

/** Any number that no other program takes. */
const LOCK = 4_072_023;
const OLDEST = 130_000;
const MINUTES = 60_000;
/** Changing every document of a school takes a while. */
const PATIENCE = 10 * MINUTES;

/**
 * Makes the tables what this Courtside needs, and every document of the schema that it writes: all of it or nothing, and by one
 * instance, which the others wait for.
 *
 * @throws CannotStart; NewerDocument; Away
 */
export function migrate(database: Database, kinds: Kinds): Promise<void> {
	return database.transact(async (tx) => {
		await tx`select set_config('statement_timeout', ${String(PATIENCE)}, true),
			set_config('idle_in_transaction_session_timeout', ${String(PATIENCE)}, true)`;
		await fits(tx);
		await tx`select pg_advisory_xact_lock(${LOCK})`;
		await makeTables(tx);
		for (const kind of [kinds.accounts, kinds.class, kinds.assignment])
			await makeBundle(tx, kind.name, randomUUID(), kind === kinds.accounts ? [first(kinds)] : []);
		for (const kind of [kinds.accounts, kinds.class, kinds.assignment, kinds.published, kinds.work])
			await upgrade(tx, kinds, kind);
	}, PATIENCE);
}

async function fits(tx: Asking): Promise<void> {
	const [found] = await tx<{ version: number; encoding: string }[]>`
		select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`;
	if (found!.version < OLDEST)
		throw new CannotStart(EXIT.away, 'DATABASE_URL names a PostgreSQL that is older than 13.');
	if (found!.encoding !== 'UTF8')
		throw new CannotStart(
			EXIT.away,
			`DATABASE_URL names a database in ${found!.encoding}. Make one in UTF8: create database courtside encoding 'UTF8' template template0`
		);
}

async function makeTables(tx: Asking): Promise<void> {
	await tx`create table if not exists migration (number int primary key)`;
	const [found] = await tx<{ done: number }[]>`select coalesce(max(number), 0) as done from migration`;
	const { done } = found!;
	if (done > MIGRATIONS.length) throw new NewerDocument('The database', done);
	for (let number = done + 1; number <= MIGRATIONS.length; number++) {
		await tx.unsafe(MIGRATIONS[number - 1]!);
		await tx`insert into migration values (${number})`;
	}
}

/** Nobody is in them yet. */
function first({ accounts }: Kinds): Over {
	accounts.admit(NO_ACCOUNTS);
	const kind = accounts as Kind<unknown>;
	return { name: accounts.name, part: partOf(kind), was: 0, sealed: sealed(kind, NO_ACCOUNTS, 1, 0) };
}

async function upgrade(tx: Asking, kinds: Kinds, kind: Kind<unknown>): Promise<void> {
	const [found] = await tx<{ schema: number }[]>`select schema from kind where name = ${kind.name}`;
	if (found && found.schema > kind.schema) throw new NewerDocument(kind.name, found.schema);
	if (found && found.schema < kind.schema) {
		const bundles = await tx<{ name: string }[]>`
			select name from bundle where name = ${kind.name} or name like ${`${kind.name}-%`}`;
		for (const { name } of bundles)
			await (kind.name === kinds.work.name ? upgradeWork(tx, kinds, name) : upgradeEach(tx, kind, name));
	}
	await tx`insert into kind values (${kind.name}, ${kind.schema})
		on conflict (name) do update set schema = excluded.schema`;
}

interface Stored {
	name: string;
	part: number;
	was: number;
	sealed: string;
}

const stored = (tx: Asking, bundle: string): Promise<Stored[]> =>
	tx<
		Stored[]
	>`select name, part, revision as was, sealed from document where bundle = ${bundle} order by part, place`;

/** What cannot be read is left as it is, and named when it is asked for. */
async function upgradeEach(tx: Asking, kind: Kind<unknown>, bundle: string): Promise<void> {
	await holdBundle(tx, bundle);
	const over = (await stored(tx, bundle)).flatMap(({ name, part, was, sealed: text }): Over[] => {
		const row = readRow(kind, name, was, text);
		return row.damage ? [] : [{ name, part, was, sealed: sealed(kind, row.value, was + 1, atOf(text)) }];
	});
	await writeAll(tx, bundle, over);
}

/** The steps are for the work as a whole; so where one of its rows cannot be read, none is changed. */
async function upgradeWork(tx: Asking, { work }: Kinds, bundle: string): Promise<void> {
	await holdBundle(tx, bundle);
	const rows = await stored(tx, bundle);
	const read = rows.map(({ name, sealed: text }) => {
		const format = formatOf({ name: name.split('-')[0]! });
		return unseal(Buffer.from(text), format, work.schema);
	});
	const wholes = read.flatMap((each) => (each.kind === 'whole' ? [each] : []));
	if (wholes.length < read.length) return;
	const ofPart = (part: number) => wholes.filter((_, i) => rows[i]!.part === part).map(({ data }) => data);
	let data: unknown = {
		assignment: bundle.slice(documentName(work, '').length),
		participants: ofPart(1),
		attempts: ofPart(2)
	};
	for (let from = wholes[0]?.head.schema ?? work.schema; from < work.schema; from++)
		data = work.upgrade!(data, from);
	const { participants, attempts } = work.read(data);
	const kinds = rowKinds(work);
	const before = new Map(rows.map((row) => [row.name, row]));
	const over = (kind: Kind<unknown>, value: unknown): Over => {
		const name = rowName(kind, value);
		const { was = 0, sealed: text = '' } = before.get(name) ?? {};
		return { name, part: partOf(kind), was, sealed: sealed(kind, value, was + 1, atOf(text)) };
	};
	await writeAll(tx, bundle, [
		...[...participants.values()].map((each) => over(kinds.participant as Kind<unknown>, each)),
		...[...attempts.values()].map((each) => over(kinds.attempt as Kind<unknown>, each))
	]);
}

const atOf = (text: string): Moment => Number(/"at":(\d+)/.exec(text)?.[1] ?? 0);
