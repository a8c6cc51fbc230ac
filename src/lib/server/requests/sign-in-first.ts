export type HowToSignIn =
	/** A page, or what a page of ours asks for: to the page for signing in, and from there to where it was. */
	| { kind: 'redirect'; location: string }
	/** A script that can show no page. */
	| { kind: 'refuse' };

/** What somebody is told who must sign in first. */
export function howToSignIn(
	{ method, headers }: { method: string; headers: Pick<Headers, 'get'> },
	{ pathname, search }: Pick<URL, 'pathname' | 'search'>,
	isDataRequest: boolean
): HowToSignIn {
	const isPage = isDataRequest || headers.get('x-sveltekit-action') !== null;
	if (!isPage && !(headers.get('accept') ?? '').includes('text/html')) return { kind: 'refuse' };
	// What a form would have changed is not done later by itself: its page is opened again. What its query names is the act.
	const next = method === 'GET' || method === 'HEAD' ? pathname + search : pathname;
	return { kind: 'redirect', location: `/teach/sign-in?${new URLSearchParams({ next }).toString()}` };
}
