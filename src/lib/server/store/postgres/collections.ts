import type { Assignment } from '#lib/assignment/assignment.ts';
import { isId, type AssignmentId } from '#lib/assignment/ids.ts';
import type { JoinCode } from '#lib/assignment/join-code.ts';
import { documentName } from '../document/document-file.ts';
import type { Kind } from '../kinds/kind.ts';
import { AlreadyThere, type Assignments, type Changed, type Documents, type OneDocument } from '../store.ts';
import type { Bundles } from './bundles.ts';
import type { Left, RowsAct } from './rehearsal.ts';
import { valueOf } from './row.ts';

/** The document of which there is one, in a bundle of its own. */
export function single<T>(bundles: Bundles, kind: Kind<T>): OneDocument<T> {
	const bundle = bundles.find(kind.name);
	return {
		get: () => valueOf(bundle.known!.get(kind.name)!) as T,
		async fresh() {
			return valueOf((await bundle.look())!.get(kind.name)!) as T;
		},
		change: <R>(act: (current: T) => Changed<T, R>) =>
			bundle.change(changing(kind, kind.name, act), kind.name) as Promise<R>
	};
}

/** Documents of a kind that are small and asked for together: all in one bundle. */
export class Together<Id extends string, T> implements Documents<Id, T> {
	constructor(
		protected readonly bundles: Bundles,
		protected readonly kind: Kind<T>
	) {}

	async get(id: Id): Promise<T | undefined> {
		const row = (await this.#bundle.look())?.get(documentName(this.kind, id));
		return row && (valueOf(row) as T);
	}

	async all(): Promise<T[]> {
		const rows = [...((await this.#bundle.look()) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
		return rows.flatMap(([, row]) => (row.damage ? [] : [row.value as T]));
	}

	async create(id: Id, value: T): Promise<void> {
		const { kind } = this;
		const own = ownedBy(kind, id, value);
		await this.#bundle.change((rows) => {
			const name = documentName(kind, id);
			if (rows.has(name)) throw new AlreadyThere(name);
			return { puts: [{ kind: kind, value: own }], result: undefined };
		});
	}

	async change<R>(id: Id, act: (current: T) => Changed<T, R>): Promise<R | undefined> {
		const name = documentName(this.kind, id);
		return this.#bundle.change(changing(this.kind, name, act), name);
	}

	async erase(id: Id): Promise<void> {
		await this.#bundle.change(() => ({ gone: [documentName(this.kind, id)], result: undefined }));
	}

	get #bundle() {
		return this.bundles.find(this.kind.name);
	}
}

/** Documents of a kind that are large: each in a bundle of its own. */
export class Apart<Id extends string, T> implements Documents<Id, T> {
	constructor(
		private readonly bundles: Bundles,
		private readonly kind: Kind<T>
	) {}

	async get(id: Id): Promise<T | undefined> {
		const row = (await this.#bundle(id).look())?.get(documentName(this.kind, id));
		return row && (valueOf(row) as T);
	}

	async all(): Promise<T[]> {
		throw new Error(`Every ${this.kind.name} at once would not fit into memory.`);
	}

	async create(id: Id, value: T): Promise<void> {
		const own = ownedBy(this.kind, id, value);
		await this.#bundle(id).make(this.kind, [own]);
	}

	async change<R>(id: Id, act: (current: T) => Changed<T, R>): Promise<R | undefined> {
		const name = documentName(this.kind, id);
		return this.#bundle(id).change(changing(this.kind, name, act), name);
	}

	erase(id: Id): Promise<void> {
		return this.#bundle(id).erase();
	}

	#bundle(id: Id) {
		return this.bundles.find(documentName(this.kind, id));
	}
}

export class AssignmentsTogether extends Together<AssignmentId, Assignment> implements Assignments {
	/** They are all known here, and a school has some thousands. */
	async byCode(code: JoinCode): Promise<Assignment | undefined> {
		return (await this.all()).find(({ state }) => state.kind !== 'draft' && state.publication.code === code);
	}
}

/** An act on one document. What could not be read again is refused. */
function changing<T, R>(
	kind: Kind<T>,
	name: string,
	act: (current: T) => Changed<T, R>
): RowsAct<R | undefined> {
	return (rows): Left<R | undefined> => {
		const row = rows.get(name);
		if (row === undefined) return { result: undefined };
		const current = valueOf(row) as T;
		const { next, result } = act(current);
		if (next === undefined) return { result };
		kind.admit(next);
		if (kind.idOf(next) !== kind.idOf(current)) throw new Error(`A ${kind.name} has changed its id.`);
		return { puts: [{ kind: kind, value: next }], result };
	};
}

/** What is kept can no longer be changed, and what was handed in may be shared with others who do. */
function ownedBy<T>(kind: Kind<T>, id: string, value: T): T {
	if (!isId(id) || kind.idOf(value) !== id) throw new Error(`${id} is no id for this ${kind.name}.`);
	const own = structuredClone(value);
	kind.admit(own);
	return own;
}
