// What every request goes through before and after the app: whom to believe, headers, and its line in the log.
import { randomBytes } from 'node:crypto';
import { isPrivate } from './private.js';
import { NUMBER, ROUTE } from './request-log.js';

/** On every response, whoever makes it. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

/**
 * @param {object} parts
 * @param {import('node:http').RequestListener} parts.handler the app
 * @param {import('./settings.js').Settings} parts.settings
 * @param {(answered: import('./request-log.js').Answered) => void} parts.log
 * @param {() => boolean} parts.isStopping whether nothing new is begun
 * @param {ReturnType<typeof import('./probes.js').makeProbes>} parts.probes
 * @param {(answered: import('./metrics.js').Answered) => void} parts.count
 * @param {boolean} parts.saysFiles whether files that were served get a line
 * @returns {(request: import('./request-log.js').Noted, response: import('node:http').ServerResponse) => void}
 */
export function makeListener({ handler, settings, log, isStopping, probes, count, saysFiles }) {
	const headers = Object.entries({
		...HEADERS,
		...(settings.origin?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {})
	});

	return function listen(request, response) {
		const [path = ''] = (request.url ?? '').split('?');
		const probe = probes(path);
		const [began, number] = [performance.now(), randomBytes(4).toString('hex')];
		request[NUMBER] = number;
		response.on('close', () => {
			const { [ROUTE]: route, method = '' } = request;
			const status = response.headersSent ? response.statusCode : undefined;
			const ms = performance.now() - began;
			count({ route, status, ms, isLine: isLine(response) });
			// Machines ask every few seconds: only what they should not hear is worth a line.
			if (probe ? status !== 200 : route || saysFiles || status !== 200)
				log({ number, method, route, status, ms });
		});
		// Anyone can send this header; only a proxy that we are told of is believed.
		if (!settings.trustsProxy || !request.headers['x-forwarded-proto'])
			request.headers['x-forwarded-proto'] = 'http';
		for (const [name, value] of headers) response.setHeader(name, value);
		response.setHeader('x-request-id', number);
		if (probe) {
			request[ROUTE] = path;
			return void answer(probe, request, response);
		}
		if (isStopping()) return sendAway(response);
		// Files of the build that have a hash in their names say otherwise themselves.
		response.setHeader('cache-control', isPrivate(request.url ?? '') ? 'no-store' : 'no-cache');
		handler(request, response);
	};
}

/** Whether it is one that stays open. @param {import('node:http').ServerResponse} response */
export function isLine(response) {
	return response.getHeader('content-type') === 'text/event-stream';
}

/**
 * @param {import('./probes.js').Probe} probe
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(probe, request, response) {
	const { status, text, headers } = await probe(request);
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'content-length': Buffer.byteLength(text),
		...headers
	});
	response.end(text);
}

/** @param {import('node:http').ServerResponse} response */
function sendAway(response) {
	response.writeHead(503, {
		'retry-after': '5',
		connection: 'close',
		'content-type': 'text/plain; charset=utf-8'
	});
	response.end('Courtside is being started anew. Try again in a few seconds.\n');
}
