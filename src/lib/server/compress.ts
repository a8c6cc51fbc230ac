/** Kinds of response that are text; everything else is compressed already. */
const TEXT = /^(text\/html|application\/json)/;

/** The response as gzip, where the browser takes it: pages and JSON are made at run time, so no build did it. */
export function compress(request: Request, response: Response): Response {
	if (
		response.body === null ||
		request.method !== 'GET' ||
		response.headers.has('content-encoding') ||
		!TEXT.test(response.headers.get('content-type') ?? '') ||
		!(request.headers.get('accept-encoding') ?? '').includes('gzip')
	)
		return response;
	const headers = new Headers(response.headers);
	headers.set('content-encoding', 'gzip');
	headers.append('vary', 'Accept-Encoding');
	headers.delete('content-length');
	const body = response.body.pipeThrough(new CompressionStream('gzip'));
	return new Response(body, { status: response.status, statusText: response.statusText, headers });
}
