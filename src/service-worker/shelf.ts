import { mayBeKept } from '#lib/offline/worth-keeping.ts';

const PREFIX = 'courtside-';
/** Kept on a shelf once its version has answered a page. */
const SERVED = '/_served';

/** What one version of the app keeps: its build, and what has been fetched from the server while it stood there. */
export class Shelf {
	readonly #version: string;
	readonly #name: string;

	constructor(version: string) {
		this.#version = version;
		this.#name = PREFIX + version;
	}

	/** @throws where one of them cannot be had; then none is kept */
	async addFiles(paths: readonly string[]): Promise<void> {
		await (await this.#open()).addAll(paths);
	}

	async find(key: string): Promise<Response | undefined> {
		return (await this.#open()).match(key);
	}

	/** Keeps an answer under a key, where it may be kept. @returns whether it was */
	async keep(key: string, answer: Response): Promise<boolean> {
		if (!mayBeKept(answer, this.#version)) return false;
		// A page may not be opened with an answer that says that it was redirected.
		const { status, headers } = answer;
		await (await this.#open()).put(key, new Response(answer.body, { status, headers }));
		return true;
	}

	/** Keeps a file of a build, whichever build that is: its name says what is in it. */
	async keepBuilt(key: string, answer: Response): Promise<void> {
		if (answer.status === 200) await (await this.#open()).put(key, answer);
	}

	/**
	 * Fetches what is at an address and keeps it; what is there no longer is let go of.
	 *
	 * @param cache whether the browser may ask the server if it still has the latest
	 * @throws where it cannot be fetched, or is of another version
	 */
	async bring(key: string, cache: RequestCache = 'no-cache'): Promise<void> {
		const answer = await fetch(key, { cache });
		if (answer.status === 404) await (await this.#open()).delete(key);
		else if (!(await this.keep(key, answer)))
			throw new Error(`${key} is not to be kept: status ${answer.status}`);
	}

	/** Lets go of everything that a condition names. */
	async drop(goes: (pathname: string) => boolean): Promise<void> {
		const shelf = await this.#open();
		for (const request of await shelf.keys()) if (goes(pathOf(request))) await shelf.delete(request);
	}

	/** How many bytes there are of what a condition names. */
	async weigh(counts: (pathname: string) => boolean): Promise<number> {
		const shelf = await this.#open();
		let bytes = 0;
		for (const request of await shelf.keys())
			if (counts(pathOf(request))) bytes += (await (await shelf.match(request))?.blob())?.size ?? 0;
		return bytes;
	}

	/** What has been kept of visits on the shelves of other versions, by its key. */
	async keptBefore(isOfVisit: (pathname: string) => boolean): Promise<string[]> {
		const keys = new Set<string>();
		for (const name of await this.#others())
			for (const { url } of await (await caches.open(name)).keys()) {
				const { pathname, search } = new URL(url);
				if (isOfVisit(pathname)) keys.add(pathname + search);
			}
		return [...keys];
	}

	/** Clears away everything but this and the version that answered before it, whose pages may still be open. */
	async succeed(): Promise<void> {
		const others = await this.#others();
		const served = await Promise.all(others.map(async (name) => (await caches.open(name)).match(SERVED)));
		const previous = others[served.findLastIndex((is) => is !== undefined)];
		for (const name of others) if (name !== previous) await caches.delete(name);
		await (await this.#open()).put(SERVED, new Response());
	}

	/** Clears away a shelf that could not be filled. */
	async clear(): Promise<void> {
		await caches.delete(this.#name);
	}

	/** Those of the app in the order in which they were made. */
	async #others(): Promise<string[]> {
		return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
	}

	#open(): Promise<Cache> {
		return caches.open(this.#name);
	}
}

function pathOf({ url }: Request): string {
	return new URL(url).pathname;
}
