import type { Kinds } from '../kinds/kinds.ts';
import type { Forgetting } from './forgetting.ts';
import type { Ground } from './ground.ts';
import type { Shelf } from './shelf.ts';

/** What is done once a minute: backups that are due, erasures that could not be finished, memory that nobody uses. */
export class Chores {
	#doing: Promise<void> | undefined;

	constructor(
		private readonly ground: Ground,
		private readonly shelf: Shelf,
		private readonly forgetting: Forgetting,
		private readonly kinds: Kinds
	) {}

	/** Nothing where the last time is not over yet. */
	begin(): void {
		this.#doing ??= this.#all().finally(() => (this.#doing = undefined));
	}

	async idle(): Promise<void> {
		await this.#doing;
	}

	async #all(): Promise<void> {
		for (const name of [...this.ground.tenure.written]) await this.#backUp(name);
		await this.forgetting.finishAll();
		this.shelf.release([this.kinds.published, this.kinds.work]);
	}

	async #backUp(name: string): Promise<void> {
		const { backups, troubles, tenure } = this.ground;
		try {
			await backups.makeIfDue(name);
			troubles.clear((trouble) => trouble.kind === 'no-backup' && trouble.document === name);
		} catch (error) {
			if (!tenure.isOver) troubles.add({ kind: 'no-backup', document: name, why: (error as Error).message });
		}
	}
}
