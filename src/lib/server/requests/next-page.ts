const A_PATH = /^\/(?![/\\])/;

/**
 * Where somebody wanted to go before they were asked to sign in, as a path of our own; `undefined` for everything else. Browsers take
 * `\` for `/`, leave out tabs and line ends, and make `//x` of `/.//x`: so it is read as they read it, and what comes out is a path again.
 */
export function nextPage(asked: string | null, own: string): string | undefined {
	if (asked === null || !A_PATH.test(asked)) return undefined;
	if (!URL.canParse(asked, own)) return undefined;
	const { origin, pathname, search, hash } = new URL(asked, own);
	return origin === own && A_PATH.test(pathname) ? pathname + search + hash : undefined;
}
