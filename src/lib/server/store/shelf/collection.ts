import type { Act, Document } from '../document/document.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Forgetting } from './forgetting.ts';
import type { Shelf } from './shelf.ts';
import { DamagedDocument, type Changed, type Documents, type OneDocument } from '../store.ts';

/** All documents of one kind. */
export class Collection<Id extends string, T> implements Documents<Id, T> {
	constructor(
		protected readonly shelf: Shelf,
		private readonly forgetting: Forgetting,
		protected readonly kind: Kind<T>
	) {}

	async get(id: Id): Promise<T | undefined> {
		return (await this.shelf.find(this.kind, id))?.get();
	}

	async all(): Promise<T[]> {
		const all = await Promise.all(
			this.shelf.ids<Id>(this.kind).map((id) => this.get(id).catch(unlessDamaged))
		);
		return all.filter((each) => each !== undefined);
	}

	create(id: Id, value: T): Promise<void> {
		return this.shelf.create(this.kind, id, value);
	}

	change<R>(id: Id, act: (current: T) => Changed<T, R>): Promise<R | undefined> {
		return this.forgetting.change(this.kind, id, admitting(this.kind, act));
	}

	erase(id: Id): Promise<void> {
		return this.shelf.erase(this.kind, id);
	}
}

/** A document of which there is one, and which is always in memory. */
export function single<T>(document: Document<T>): OneDocument<T> {
	return {
		get: () => document.get(),
		fresh: async () => document.get(),
		change: (act) => document.change(admitting(document.file.kind, act))
	};
}

/** Looks at what comes out of an act, so that one whose outcome could not be read again is refused alone. */
function admitting<T, R>(kind: Kind<T>, act: (current: T) => Changed<T, R>): Act<T, R> {
	return (current) => {
		const changed = act(current);
		if (changed.next === undefined) return changed;
		kind.admit(changed.next);
		if (kind.idOf(changed.next) !== kind.idOf(current)) throw new Error(`A ${kind.name} has changed its id.`);
		return changed;
	};
}

function unlessDamaged(error: unknown): undefined {
	if (!(error instanceof DamagedDocument)) throw error;
}
