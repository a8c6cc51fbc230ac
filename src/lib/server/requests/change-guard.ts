/** What of a request says whether it may change something. */
export interface Change {
	method: string;
	/** The address under which the server was asked, or the one it is known by: `http://192.168.1.20:3000`. */
	own: string;
	headers: Pick<Headers, 'get'>;
}

/** These change nothing, and no page of ours makes them do so. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
/** What our own pages send. A browser asks first before it lets another site send the last; the others are forms. */
const CONTENT_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];

const NOT_FROM_HERE = `Nothing was changed: this did not come from a page of this Courtside.

Open the page anew by the address that you were given, and try it again there. If it comes up again, whoever runs this Courtside should know: behind a proxy, ORIGIN has to be the address that stands in the browser’s address bar.
`;

const UNKNOWN_KIND = `Nothing was changed: this was sent in a form that Courtside does not take.

It takes ${CONTENT_TYPES.join(', ')}.
`;

/**
 * Why a request is refused that another site may have made a browser send, in plain text; `undefined` where it may go on. Kit looks
 * at the origin only where the content type is one of a form, and lets a request through that has none.
 */
export function refusalOf({ method, own, headers }: Change): string | undefined {
	if (SAFE.includes(method)) return undefined;
	if (headers.get('origin') !== own) return NOT_FROM_HERE;
	const type = (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
	return CONTENT_TYPES.includes(type) ? undefined : UNKNOWN_KIND;
}
