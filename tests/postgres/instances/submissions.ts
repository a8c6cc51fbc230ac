import type postgres from 'postgres';

/** Has the database itself write down whenever an attempt is written as submitted, and by whom. What was not committed leaves nothing. */
export async function watchSubmissions(sql: postgres.Sql): Promise<void> {
	await sql`create table submission (
		name text not null, who text not null default current_user, at bigint not null, place bigint generated always as identity)`;
	// The state stands before what was given, in which anything could stand.
	await sql.unsafe(`
		create function note_submission() returns trigger language plpgsql as $$ begin
			if split_part(new.sealed, '"slots":', 1) like '%"state":{"kind":"submitted"%' then
				insert into submission (name, at) select new.name,
					floor(extract(epoch from clock_timestamp()) * 1000)::bigint + shift from clock;
			end if;
			return null;
		end $$;
		create trigger note_submission after insert or update on document
			for each row when (new.name like 'attempt-%') execute function note_submission();`);
}

export interface Submission {
	/** Of the document. */
	name: string;
	/** As whom its writer has signed in to the database. */
	who: string;
	/** By the clock that counts. */
	at: number;
}

/** All that were committed, in their order. */
export async function submissions(sql: postgres.Sql): Promise<Submission[]> {
	const rows = await sql<(Omit<Submission, 'at'> & { at: string })[]>`
		select name, who, at from submission order by place`;
	return rows.map(({ name, who, at }) => ({ name, who, at: Number(at) }));
}

/** How many are handed in before the middle. */
const BEFORE = 100;
/** By which whoever hands in the next one waits for the test. */
const LOCK = 26;

/** From now on nobody gets on with handing in when some and not all have been handed in. */
export async function stopInTheMiddle(sql: postgres.Sql) {
	const held = await sql.reserve();
	await held`select pg_advisory_lock(${LOCK})`;
	await sql.unsafe(`
		create function wait_in_the_middle() returns trigger language plpgsql as $$ begin
			if (select count(*) from submission) >= ${BEFORE} then perform pg_advisory_xact_lock(${LOCK}); end if;
			return null;
		end $$;
		create trigger wait_in_the_middle after insert on submission
			for each row execute function wait_in_the_middle();`);
	return {
		/** @returns as whom the first has signed in to the database who has come so far, and waits */
		async reached(): Promise<string> {
			for (;;) {
				const [first] = await sql<{ who: string }[]>`
					select usename as who from pg_locks join pg_stat_activity using (pid)
					where locktype = 'advisory' and not granted order by query_start`;
				if (first) return first.who;
			}
		},
		async goOn(): Promise<void> {
			await held`select pg_advisory_unlock(${LOCK})`;
			held.release();
		}
	};
}
