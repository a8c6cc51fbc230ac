const READS = ['GET', 'HEAD'];
/** Kinds of response that are text; everything else is compressed already. */
const TEXT = /^(text\/html|application\/json)/;

/** The response as gzip, where the browser takes it: pages and JSON are made at run time, so no build did it. */
export function compress(request: Request, response: Response): Response {
	// What comes of a change is kept by no cache, and short: a copy of the response would cost more than making it.
	if (!READS.includes(request.method) || !TEXT.test(response.headers.get('content-type') ?? ''))
		return response;
	const headers = new Headers(response.headers);
	headers.append('vary', 'Accept-Encoding');
	const { status, statusText } = response;
	if (
		response.body === null ||
		request.method !== 'GET' ||
		headers.has('content-encoding') ||
		!takesGzip(request)
	)
		return new Response(response.body, { status, statusText, headers });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
		status,
		statusText,
		headers
	});
}

/** Whether `gzip` is named and not refused by a weight of 0. */
function takesGzip(request: Request): boolean {
	return (request.headers.get('accept-encoding') ?? '').split(',').some((part) => {
		const [coding = '', weight = ''] = part.toLowerCase().split(';');
		return coding.trim() === 'gzip' && !/^\s*q\s*=\s*0(\.0*)?\s*$/.test(weight);
	});
}
