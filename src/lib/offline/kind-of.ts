/** Where the app is served, and what it is served beside its build. */
export interface Site {
	origin: string;
	/** The path that the app stands under, without a slash at its end: '' at the root. */
	base: string;
	/** The paths of icons and the like, which keep their names when they change. */
	files: ReadonlySet<string>;
}

/** What can be seen of a request. */
export interface Asked {
	method: string;
	url: string;
	/** Whether a page is asked for, to be shown in a tab. */
	isNavigation: boolean;
	/** Whether only a part of something is asked for. */
	isPart: boolean;
}

/** How a request is answered. A key is the path under which an answer is kept. */
export type Kind =
	/** Never changes under its name. */
	| { kind: 'built'; key: string }
	| { kind: 'page'; key: string }
	| { kind: 'data'; key: string }
	/** Some of the items of an article, by their ids; all of them are kept under the key. */
	| { kind: 'items'; key: string; ids: string[] }
	/** Kept with the build, and never from a visit. */
	| { kind: 'file'; key: string }
	/** The worker keeps out of it. */
	| { kind: 'left-alone' };

/**
 * An allow-list: what is not named here never meets the worker. So no page of an assigned quiz or of a teacher is kept, whatever
 * is added to them.
 */
export function kindOf({ method, url, isNavigation, isPart }: Asked, { origin, base, files }: Site): Kind {
	const { origin: of, pathname, search, searchParams } = new URL(url);
	if (method !== 'GET' || isPart || of !== origin || !pathname.startsWith(`${base}/`))
		return { kind: 'left-alone' };
	const path = pathname.slice(base.length);
	if (path.startsWith('/_app/immutable/')) return { kind: 'built', key: pathname };
	if (files.has(pathname)) return { kind: 'file', key: pathname };
	if (DATA.test(path)) {
		const ids = ITEMS.test(path) ? searchParams.get('items')?.split(',') : undefined;
		return ids ? { kind: 'items', key: pathname, ids } : { kind: 'data', key: pathname };
	}
	if (!isNavigation || !PAGE.test(path)) return { kind: 'left-alone' };
	return { kind: 'page', key: pageKey(pathname, search) };
}

const DATA = /^\/(library\.json|articles\/[^/]+\/[a-z-]+\.json|cards\/([^/]+\/)*[a-z-]+\.json)$/;
const ITEMS = /\/items\.json$/;
const PAGE = /^\/(offline|progress|cards(\/.*)?|articles\/[^/]+(\/.*)?)?$/;

/**
 * One page for all its addresses. The browser fills in what the query asks for and which attempt is shown; a sheet to print alone
 * is drawn by the server.
 */
function pageKey(pathname: string, search: string): string {
	if (pathname.endsWith('/print')) return pathname + search;
	return pathname.replace(/\/results\/[^/]+/, `/results/${ANY_ATTEMPT}`);
}

/** Stands for the id of an attempt, which the page of a result takes from its address. */
export const ANY_ATTEMPT = '-';
