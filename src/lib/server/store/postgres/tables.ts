import type { Asking } from './database.ts';

/** What has changed in a bundle since it was last looked at. */
export interface Fresh {
	epoch: string;
	/** All that was written by transactions before this one was seen. */
	seen: string;
	rows: { name: string; revision: number; sealed: string }[];
}

/** All of it where the epoch is another. `undefined` where there is no such bundle. */
export async function readFresh(
	sql: Asking,
	bundle: string,
	{ epoch, seen }: Pick<Fresh, 'epoch' | 'seen'> = { epoch: '', seen: '0' }
): Promise<Fresh | undefined> {
	const found = await sql<
		{ epoch: string; seen: string; name: string | null; revision: number; sealed: string }[]
	>`
		select b.epoch, pg_snapshot_xmin(pg_current_snapshot())::text as seen, d.name, d.revision, d.sealed
		from bundle b left join document d on d.bundle = b.name
			and d.tx >= case when b.epoch = ${epoch} then ${seen}::text::xid8 else '0'::xid8 end
		where b.name = ${bundle}
		order by d.part, d.place`;
	if (found[0] === undefined) return undefined;
	const rows = found.flatMap(({ name, revision, sealed }) =>
		name === null ? [] : [{ name, revision, sealed }]
	);
	return { epoch: found[0].epoch, seen: found[0].seen, rows };
}

/** A document that is to be written over what it was, if that is still so. */
export interface Over {
	name: string;
	part: number;
	/** What it was, 0 where there was none. */
	was: number;
	sealed: string;
	/** Another that must be as it was, and its revision then. */
	needs?: { name: string; revision: number };
}

/** Each by itself, in one go. @returns the names of those that were written */
export async function writeEach(sql: Asking, bundle: string, all: readonly Over[]): Promise<Set<string>> {
	const written = await sql<{ name: string }[]>`
		with given as materialized (
			select * from unnest(
				${all.map(({ name }) => name)}::text[], ${all.map(({ was }) => was)}::bigint[],
				${all.map(({ sealed }) => sealed)}::text[],
				${all.map(({ needs }) => needs?.name ?? null)}::text[], ${all.map(({ needs }) => needs?.revision ?? null)}::bigint[]
			) as g(name, was, sealed, needs, needs_revision)
		), needed as materialized (
			select d.name from document d
			where d.bundle = ${bundle} and (d.name, d.revision) in (select needs, needs_revision from given)
			order by d.name for share of d
		), held as materialized (
			select d.name, g.sealed from document d join given g on d.name = g.name and d.revision = g.was
			where d.bundle = ${bundle} and (g.needs is null or g.needs in (select name from needed))
			order by d.name for update of d
		)
		update document d set sealed = h.sealed, revision = d.revision + 1, tx = pg_current_xact_id()
		from held h where d.bundle = ${bundle} and d.name = h.name
		returning d.name`;
	return new Set(written.map(({ name }) => name));
}

/** Nobody else changes several of its documents, or brings one, until the transaction is over. @returns whether it is there */
export async function holdBundle(tx: Asking, bundle: string): Promise<boolean> {
	return (await tx`select from bundle where name = ${bundle} for update`).count === 1;
}

/** Holds documents, and tells their revisions as they are now. */
export async function holdDocuments(
	tx: Asking,
	bundle: string,
	names: readonly string[]
): Promise<Map<string, number>> {
	const held = await tx<{ name: string; revision: number }[]>`
		select name, revision from document where bundle = ${bundle} and name = any(${names}::text[])
		order by part, name for update`;
	return new Map(held.map(({ name, revision }) => [name, revision]));
}

/** In a transaction that holds the bundle and those that are written over. */
export async function writeAll(tx: Asking, bundle: string, all: readonly Over[]): Promise<void> {
	const [over, anew] = [all.filter(({ was }) => was > 0), all.filter(({ was }) => was === 0)];
	if (over.length > 0)
		await tx`
			update document d set sealed = g.sealed, revision = d.revision + 1, tx = pg_current_xact_id()
			from unnest(${over.map(({ name }) => name)}::text[], ${over.map(({ sealed }) => sealed)}::text[]) as g(name, sealed)
			where d.bundle = ${bundle} and d.name = g.name`;
	if (anew.length > 0)
		await tx`
			insert into document (bundle, name, part, revision, sealed)
			select ${bundle}, name, part, 1, sealed from unnest(
				${anew.map(({ name }) => name)}::text[], ${anew.map(({ part }) => part)}::smallint[],
				${anew.map(({ sealed }) => sealed)}::text[]
			) with ordinality as g(name, part, sealed, place) order by place`;
}

/** In a transaction that holds the bundle. @param epoch from now on */
export async function removeAll(
	tx: Asking,
	bundle: string,
	names: readonly string[],
	epoch: string
): Promise<void> {
	await tx`delete from document where bundle = ${bundle} and name = any(${names}::text[])`;
	await tx`update bundle set epoch = ${epoch} where name = ${bundle}`;
}

/** @returns whether it is there now with this epoch, since it was not there before or came with it */
export async function makeBundle(
	tx: Asking,
	bundle: string,
	epoch: string,
	documents: readonly Over[]
): Promise<boolean> {
	const made = await tx`insert into bundle values (${bundle}, ${epoch}) on conflict do nothing`;
	if (made.count === 1) {
		await writeAll(tx, bundle, documents);
		return true;
	}
	return (await tx`select from bundle where name = ${bundle} and epoch = ${epoch}`).count === 1;
}
