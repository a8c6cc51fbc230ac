import { documentName } from '../document/document-file.ts';
import type { Act } from '../document/document.ts';
import { kindOf, type Kinds } from '../kinds/kinds.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ground } from './ground.ts';
import type { Shelf } from './shelf.ts';

/**
 * People who are erased from a document leave its backups too. They are noted in the index before the document is written
 * without them, and the note is taken away when no backup has them: whenever it all ends in between, the next start goes on.
 */
export class Forgetting {
	constructor(
		private readonly ground: Ground,
		private readonly shelf: Shelf,
		private readonly catalogue: Catalogue,
		private readonly kinds: Kinds
	) {}

	/** As `Shelf.change`; who is in a document before and not after is forgotten before this resolves. */
	async change<T, R>(kind: Kind<T>, id: string, act: Act<T, R>): Promise<R | undefined> {
		const name = documentName(kind, id);
		const leaving: string[] = [];
		const result = await this.shelf.change(kind, id, (current, durable) => {
			const changed = act(current, durable);
			const gone = changed.next === undefined ? [] : goneBetween(kind, current, changed.next);
			if (gone.length === 0) return changed;
			leaving.push(...gone);
			return { ...changed, first: () => this.catalogue.noteForgetting(name, gone) };
		});
		if (leaving.length > 0) await this.#finish(name);
		return result;
	}

	/**
	 * All that is left to do, which is seldom anything.
	 *
	 * @param isStart nothing is being changed yet: who is noted and still there was noted for a change that never was
	 */
	async finishAll(isStart = false): Promise<void> {
		for (const [name] of this.catalogue.forgetting()) await this.#finish(name, isStart);
	}

	/** Where it cannot be done now it is a trouble, and tried again: whoever was erased is erased. */
	async #finish(name: string, isStart = false): Promise<void> {
		const { backups, troubles } = this.ground;
		const noted = this.catalogue.forgetting().find(([each]) => each === name)?.[1] ?? [];
		const found = kindOf(this.kinds, name);
		if (noted.length === 0 || found === undefined) return;
		try {
			const document = await this.shelf.find(found.kind, found.id);
			const still = document === undefined ? [] : found.kind.people!(document.get());
			const gone = noted.filter((id) => !still.includes(id));
			if (document !== undefined && gone.length > 0) await backups.forget(found.kind, name, gone);
			await this.catalogue.noteForgotten(name, isStart ? noted : gone);
			troubles.clear((trouble) => trouble.kind === 'no-backup' && trouble.document === name);
		} catch (error) {
			troubles.add({ kind: 'no-backup', document: name, why: (error as Error).message });
		}
	}
}

function goneBetween<T>(kind: Kind<T>, before: T, after: T): string[] {
	const still = new Set(kind.people?.(after));
	return kind.people?.(before).filter((id) => !still.has(id)) ?? [];
}
