import postgres from 'postgres';
import { StorageFull } from '../store.ts';

/** Where something can be asked: the pool, or a transaction. */
export type Asking = postgres.Sql<Types> | postgres.TransactionSql<Types>;

interface Types extends Record<string, unknown> {
	bigint: number;
}

const SECOND = 1000;
/** How long an answer may take, on either side. */
export const PATIENCE = 5 * SECOND;
/** Connections of one instance; documents that are asked for together share one. */
const CONNECTIONS = 10;

/** It does not answer. Whether it has done what it was asked last is not known. */
export class Away extends Error {
	constructor(readonly code: string) {
		super(`PostgreSQL does not answer (${code}).`);
	}
}

/** Somebody else was faster: nothing was done, and it may be tried at once. */
export class Overtaken extends Error {}

/** A PostgreSQL, by a pool that outlives it: what is asked while it is away fails, and later questions are answered again. */
export class Database {
	#sql: postgres.Sql<Types>;
	#losses = 0;

	/** @param url as in `DATABASE_URL` */
	constructor(private readonly url: string) {
		this.#sql = this.#connect();
	}

	/**
	 * How many connections have ended. Where it is what it was, it is the same server that has been running all the time: one that
	 * crashed may number its transactions anew from where they are kept.
	 */
	get losses(): number {
		return this.#losses;
	}

	/** @throws Away; Overtaken; StorageFull; what a mistake in the question brings */
	ask<T>(question: (sql: postgres.Sql<Types>) => Promise<T>, patience = PATIENCE): Promise<T> {
		const sql = this.#sql;
		return new Promise<T>((resolve, reject) => {
			const timer = setTimeout(() => {
				reject(new Away('no answer'));
				this.#giveUp(sql);
			}, patience + SECOND);
			question(sql)
				.then(resolve, (error: unknown) => {
					const why = judged(error as Error);
					if (why instanceof Away) this.#giveUp(sql);
					reject(why);
				})
				.finally(() => clearTimeout(timer));
		});
	}

	/** All of it or nothing. @throws as `ask` */
	transact<T>(acts: (tx: postgres.TransactionSql<Types>) => Promise<T>, patience = PATIENCE): Promise<T> {
		// What is returned is no list of questions, which is what the type would unwrap.
		return this.ask((sql) => sql.begin(acts) as Promise<T>, patience);
	}

	/**
	 * Hears what is told on a channel, by a connection of its own that is made again for as long as it takes. It resolves when it
	 * listens, or will by itself.
	 *
	 * @param onListening at first, and after each time that it was lost: some may have been missed
	 * @returns what ends it
	 */
	async hear(
		channel: string,
		onTold: (text: string) => void,
		onListening: () => void
	): Promise<() => Promise<void>> {
		const sql = this.#connect();
		await sql.listen(channel, onTold, onListening).catch(() => undefined);
		return () => sql.end({ timeout: 0 });
	}

	async close(): Promise<void> {
		await this.#sql.end({ timeout: 5 });
	}

	/**
	 * Connections on which nothing comes back would be waited for by everyone after. And where one was cut in the middle of an answer,
	 * the driver puts the next answer behind what had come of it: a document that is there seems not to be.
	 */
	#giveUp(sql: postgres.Sql<Types>): void {
		if (sql !== this.#sql) return;
		this.#sql = this.#connect();
		void sql.end({ timeout: 0 }).catch(() => undefined);
	}

	#connect(): postgres.Sql<Types> {
		return postgres(this.url, {
			max: CONNECTIONS,
			connect_timeout: PATIENCE / SECOND,
			onclose: () => {
				this.#losses++;
			},
			backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
			onnotice: () => undefined,
			// Moments and revisions are far below where numbers of JavaScript have gaps.
			types: { bigint: { to: 20, from: [20], parse: Number, serialize: String }, ...ARRAYS },
			// It would ask for the types of arrays at each connection, and end the process where that is cut.
			fetch_types: false,
			connection: {
				application_name: 'courtside',
				synchronous_commit: 'on',
				statement_timeout: PATIENCE,
				idle_in_transaction_session_timeout: PATIENCE
			}
		});
	}
}

/** As text, which is how PostgreSQL takes them: of smallint, integer, bigint and text. */
const ARRAYS = Object.fromEntries(
	[1005, 1007, 1016, 1009].map((type) => [
		`array${type}`,
		{
			to: type,
			from: [],
			parse: String,
			serialize: (all: readonly Element[]) => `{${all.map(elementOf).join()}}`
		}
	])
);

type Element = string | number | null;

const elementOf = (each: Element): string =>
	each === null ? 'NULL' : `"${String(each).replace(/["\\]/g, '\\$&')}"`;

/** Of PostgreSQL, by the class of its code: what is over when it, or the way to it, is there again. */
const AWAY = /^(08|57P0|57014|53300|55P03)/;
/** Of the system and of the driver. */
const CUT = /^(E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_)[A-Z_]*|CONNECT_TIMEOUT|CONNECTION_\w+)$/;
const OVERTAKEN = /^(40001|40P01)$/;
/** The disk is full, or it is a copy that cannot be written. */
const FULL = /^(53[12]00|25006)$/;

function judged(error: Error & { code?: string }): Error {
	const code = error.code ?? '';
	if (FULL.test(code)) return new StorageFull(code);
	if (OVERTAKEN.test(code)) return new Overtaken(code);
	return AWAY.test(code) || CUT.test(code) ? new Away(code) : error;
}
