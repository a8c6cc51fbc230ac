import type { Kind } from '#lib/offline/kind-of.ts';
import { namedItems } from '#lib/offline/named-items.ts';
import { networkFirst } from './network-first.ts';
import type { Shelf } from './shelf.ts';

/** Where a request is answered from. */
export interface Counter {
	shelf: Shelf;
	/** The path of what is shown for a page that is not kept. */
	offlinePage: string;
	/** Has the browser let the worker finish something. */
	finish: (work: Promise<unknown>) => void;
}

/** @throws where there is no network and nothing is kept, as without a worker */
export async function answer(
	request: Request,
	kind: Exclude<Kind, { kind: 'left-alone' }>,
	{ shelf, offlinePage, finish }: Counter
): Promise<Response> {
	const { key } = kind;
	const find = (): Promise<Response | undefined> => shelf.find(key);
	switch (kind.kind) {
		case 'built': {
			// On every shelf: a page that was opened before an update goes on with its own build.
			const built = await caches.match(key);
			return built ?? fetchAnd((fetched) => shelf.keepBuilt(key, fetched));
		}
		case 'file':
			return networkFirst(fetch(request), find);
		case 'data':
			return networkFirst(
				fetchAnd((fetched) => shelf.keep(key, fetched)),
				find
			);
		case 'page':
			try {
				return await networkFirst(
					fetchAnd((fetched) => shelf.keep(key, fetched)),
					find
				);
			} catch (cause) {
				if (key === offlinePage || !(await shelf.find(offlinePage))) throw cause;
				// By its own address: it names what it loads from there.
				return Response.redirect(`${offlinePage}?${new URLSearchParams({ page: key }).toString()}`);
			}
		case 'items':
			return networkFirst(fetch(request), async () => {
				const all = await find();
				return all && Response.json(namedItems((await all.json()) as { id: string }[], kind.ids));
			});
	}

	/** The promise to keep it is made at once: once a reader has been answered it would be too late to ask for time. */
	function fetchAnd(keep: (fetched: Response) => Promise<unknown>): Promise<Response> {
		const fetching = fetch(request);
		finish(fetching.then((fetched) => keep(fetched.clone())));
		return fetching;
	}
}
