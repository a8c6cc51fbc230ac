import { Bundle, type Ground } from './bundle.ts';

/** What nobody has asked for in so long leaves memory, and is read anew when somebody does. */
const IDLE_MS = 600_000;

/** Each bundle once: two that knew the same documents would run each other's acts again and again. */
export class Bundles {
	readonly #all = new Map<string, Bundle>();

	constructor(readonly ground: Ground) {}

	find(name: string): Bundle {
		let bundle = this.#all.get(name);
		if (bundle === undefined) {
			bundle = new Bundle(this.ground, name);
			this.#all.set(name, bundle);
		}
		return bundle;
	}

	/** Lets go of those of single assignments that are no longer used. The others are small, and known all the time. */
	tidy(): void {
		const now = this.ground.now();
		for (const [name, bundle] of this.#all)
			if (name.includes('-') && bundle.isIdle && now - bundle.usedAt > IDLE_MS) this.#all.delete(name);
	}

	/** When nobody waits for any. */
	async idle(): Promise<void> {
		await Promise.all([...this.#all.values()].map((bundle) => bundle.idle()));
	}
}
