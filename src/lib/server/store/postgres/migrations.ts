/** What makes the tables, in order; what was run once is never changed. PostgreSQL 13 or later. */
export const MIGRATIONS: readonly string[] = [
	`
	-- What is read together: all classes, all assignments, the students and attempts of one assignment.
	create table bundle (
		name text primary key,
		-- Another whenever a document has gone: who kept a copy reads all anew.
		epoch text not null
	);
	create table document (
		bundle text not null references bundle on delete cascade,
		name text not null,
		-- 1 a student, 2 an attempt, 0 any other: locks are taken in this order.
		part smallint not null,
		place bigint generated always as identity,
		revision bigint not null,
		-- Who wrote it: what was written since a snapshot is found by it.
		tx xid8 not null default pg_current_xact_id(),
		-- As it would stand in a file: with its schema and its checksum. Text, since jsonb refuses what people can type.
		sealed text not null,
		primary key (bundle, name)
	);
	create index document_since on document (bundle, tx);
	-- The schema that all documents of a kind have.
	create table kind (name text primary key, schema int not null);
	-- The time that counts is the server's clock and the shift; beat is when an instance was last heard of, by that time.
	create table clock (
		only_row boolean primary key default true check (only_row),
		beat bigint not null,
		shift bigint not null,
		doubt bigint
	);
	create table leap (
		at bigint primary key,
		by bigint not null,
		of text not null,
		told boolean not null default false
	);`,
	`
	-- How often something was missed, until all of it is forgotten. The key is a digest of whose it is.
	create table miss (
		counter text not null,
		key text not null,
		count int not null,
		since bigint not null,
		until bigint not null,
		forgotten bigint not null,
		primary key (counter, key)
	);
	create index miss_forgotten on miss (forgotten);
	-- What whoever runs it has left for the servers. The key is the digest of a code.
	create table note (digest text primary key, note text not null);`
];
