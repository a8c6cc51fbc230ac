import { randomUUID } from 'node:crypto';
import type { Moment } from '#lib/assignment/ids.ts';
import type { Kind } from '../kinds/kind.ts';
import { AlreadyThere } from '../store.ts';
import { Overtaken, type Database } from './database.ts';
import { patiently } from './patience.ts';
import { rehearse, type Group, type RowsAct, type Waiting } from './rehearsal.ts';
import { sealed, partOf, rowName, unread, type Row, type Rows } from './row.ts';
import * as tables from './tables.ts';
import { Tries } from './tries.ts';

/** What bundles stand on. */
export interface Ground {
	database: Database;
	now: () => Moment;
	/** The kind of a document by its name. */
	kindOf: (name: string) => Kind<unknown>;
	/** Told of what was read and cannot be. */
	note: (error: unknown) => void;
	/** Told of what was written or erased, by the name of its bundle. */
	wrote: (bundle: string) => void;
}

interface Known {
	epoch: string;
	seen: string;
	/** How often the database had been lost by then. */
	losses: number;
	rows: Rows;
}

interface Job {
	act?: Waiting;
	/** Done with nothing beside it. */
	alone?: () => Promise<void>;
	look?: { resolve: (rows: Rows | undefined) => void; reject: (why: unknown) => void };
}

/**
 * Documents that are read together, as this process knows them. Everyone who waits shares the next question: what has changed is
 * read, all acts are run on it, and what they leave is written where nobody else was faster; otherwise they are run again.
 */
export class Bundle {
	#known: Known | undefined;
	#jobs: Job[] = [];
	#working: Promise<void> | undefined;
	usedAt = 0;

	constructor(
		private readonly ground: Ground,
		readonly name: string
	) {}

	/** What was known last, without asking. */
	get known(): Rows | undefined {
		return this.#known?.rows;
	}

	get isIdle(): boolean {
		return this.#working === undefined;
	}

	/** As it is now; `undefined` where there is none. @throws Away */
	look(): Promise<Rows | undefined> {
		return new Promise((resolve, reject) => this.#add({ look: { resolve, reject } }));
	}

	/**
	 * Resolves with what the act wants known, when it is durable; with `undefined` where there is no such bundle.
	 *
	 * @param row the one document that the act may write; left out: any
	 * @throws what the act throws; StorageFull
	 */
	change<R>(act: RowsAct<R>, row?: string): Promise<R | undefined> {
		return new Promise((resolve, reject) => {
			const told = resolve as (result: unknown) => void;
			this.#add({ act: { act, resolve: told, reject, ...(row !== undefined && { row }) } });
		});
	}

	/** @throws AlreadyThere */
	make(kind: Kind<unknown>, documents: readonly unknown[] = []): Promise<void> {
		const epoch = randomUUID();
		return this.#alone(async () => {
			const writes = documents.map((value) => ({
				...{ name: rowName(kind, value), part: partOf(kind), was: 0 },
				sealed: sealed(kind, value, 1, this.ground.now())
			}));
			const isMade = await this.ground.database.transact((tx) =>
				tables.makeBundle(tx, this.name, epoch, writes)
			);
			if (!isMade) throw new AlreadyThere(this.name);
		});
	}

	/** For good. Nothing happens where there is none. */
	erase(): Promise<void> {
		return this.#alone(async () => {
			await this.ground.database.ask((sql) => sql`delete from bundle where name = ${this.name}`);
			this.#known = undefined;
			this.ground.wrote(this.name);
		});
	}

	/** When nothing waits. */
	async idle(): Promise<void> {
		while (this.#working) await this.#working;
	}

	#alone(act: () => Promise<void>): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#add({ alone: () => patiently(act).then(resolve, reject) });
		});
	}

	#add(job: Job): void {
		this.usedAt = this.ground.now();
		this.#jobs.push(job);
		this.#working ??= this.#work();
	}

	async #work(): Promise<void> {
		// Whatever else is asked for in this turn shares the first question.
		await Promise.resolve();
		while (this.#jobs.length > 0) {
			const end = this.#jobs.findIndex(({ alone }) => alone);
			const some = this.#jobs.splice(0, end < 0 ? Infinity : Math.max(end, 1));
			if (some[0]!.alone) await some[0]!.alone();
			else await this.#share(some);
		}
		this.#working = undefined;
	}

	async #share(jobs: readonly Job[]): Promise<void> {
		const looks = jobs.flatMap(({ look }) => look ?? []);
		const acts = new Set(jobs.flatMap(({ act }) => act ?? []));
		const tried = new Tries();
		try {
			await patiently(async () => {
				const isTogether = [...acts].some(({ row }) => row === undefined);
				if (!isTogether || looks.length > 0) {
					const known = await this.#refresh();
					for (const { resolve } of looks.splice(0)) resolve(known?.rows);
					if (!isTogether) return this.#tryEach(known, acts, tried);
				}
				return this.#tryTogether(acts, tried);
			});
		} catch (error) {
			for (const { reject } of [...looks, ...acts]) reject(error);
		}
	}

	/** Takes away from the acts those that are done. @throws Away; Overtaken */
	async #tryEach(known: Known | undefined, acts: Set<Waiting>, tried: Tries): Promise<void> {
		tried.settle(known?.rows, acts);
		const groups = rehearse(known?.rows ?? NOTHING, [...acts], this.ground.now());
		if (!known) {
			finishAbsent(acts);
			return;
		}
		const writing = groups.filter(({ writes }) => writes.length > 0);
		for (const group of groups) if (!writing.includes(group)) finish(group, acts);
		if (writing.length === 0) return;
		for (const group of writing) tried.note(group);
		const written = await this.ground.database.ask((sql) =>
			tables.writeEach(
				sql,
				this.name,
				writing.map(({ writes, needs }) => withNeeds(writes[0]!, needs))
			)
		);
		const done = writing.filter(({ writes }) => written.has(writes[0]!.name));
		this.#learn(done);
		for (const group of done) finish(group, acts);
		if (done.length > 0) this.ground.wrote(this.name);
		if (acts.size > 0) throw new Overtaken();
	}

	async #tryTogether(acts: Set<Waiting>, tried: Tries): Promise<void> {
		const epoch = randomUUID();
		const group = await this.ground.database.transact(async (tx) => {
			if (!(await tables.holdBundle(tx, this.name))) return undefined;
			const known = await this.#refresh(tx);
			tried.settle(known?.rows, acts);
			const [all] = rehearse(known?.rows ?? NOTHING, [...acts], this.ground.now());
			if (!all || all.writes.length + all.gone.length === 0) return all;
			const seen = new Map([
				...all.needs,
				...all.gone.map((name) => [name, revisionIn(known, name)] as const)
			]);
			for (const { name, was } of all.writes) if (was > 0) seen.set(name, was);
			const held = await tables.holdDocuments(tx, this.name, [...seen.keys()]);
			for (const [name, revision] of seen) if (held.get(name) !== revision) throw new Overtaken();
			tried.note(all);
			await tables.writeAll(tx, this.name, all.writes);
			if (all.gone.length > 0) await tables.removeAll(tx, this.name, all.gone, epoch);
			return all;
		});
		if (group === undefined) {
			finishAbsent(acts);
			return;
		}
		this.#learn([group]);
		finish(group, acts);
		if (group.writes.length + group.gone.length > 0) this.ground.wrote(this.name);
	}

	async #refresh(sql?: Parameters<typeof tables.readFresh>[0]): Promise<Known | undefined> {
		const { database, kindOf, note } = this.ground;
		const { losses } = database;
		const before = this.#known?.losses === losses ? this.#known : undefined;
		const fresh = await (sql
			? tables.readFresh(sql, this.name, before)
			: database.ask((pool) => tables.readFresh(pool, this.name, before)));
		if (fresh === undefined) return (this.#known = undefined);
		const isNew = fresh.epoch !== before?.epoch;
		const changed = fresh.rows.filter(
			({ name, revision }) => isNew || revision > (before.rows.get(name)?.revision ?? 0)
		);
		if (!isNew && changed.length === 0) return (this.#known = { ...before, seen: fresh.seen });
		const rows = new Map(isNew ? [] : before.rows);
		for (const { name, revision, sealed } of changed) {
			rows.set(name, unread(kindOf(name), name, revision, sealed, note));
		}
		return (this.#known = { epoch: fresh.epoch, seen: fresh.seen, losses, rows });
	}

	/** Before anyone is told of it. What has gone is found out by the epoch. */
	#learn(groups: readonly Group[]): void {
		if (!this.#known || groups.every(({ rows, gone }) => rows.size + gone.length === 0)) return;
		const all = new Map(this.#known.rows);
		for (const { rows, gone } of groups) {
			for (const [name, row] of rows) all.set(name, row);
			for (const name of gone) all.delete(name);
		}
		this.#known = { ...this.#known, rows: all };
	}
}

const NOTHING: Rows = new Map<string, Row>();
function finish({ tell, waiting }: Group, acts: Set<Waiting>): void {
	for (const each of tell) each();
	for (const each of waiting) acts.delete(each);
}

function finishAbsent(acts: Set<Waiting>): void {
	for (const { resolve } of acts) resolve(undefined);
	acts.clear();
}

function withNeeds(write: tables.Over, needs: ReadonlyMap<string, number>): tables.Over {
	const [need] = needs;
	return need === undefined ? write : { ...write, needs: { name: need[0], revision: need[1] } };
}

const revisionIn = (known: Known | undefined, name: string): number => known?.rows.get(name)?.revision ?? 0;
