// One line for each request: on a terminal `4f1c09ab POST /teach/sign-in 303 261 ms`, anywhere else the same as JSON. Never an address, a
// path, a query or anything that was sent: the path of an attempt is a secret of the student whose it is. The route says which page it
// was, and the number stands in the header `x-request-id` and on the page of an error.

/** What the app notes on a request for its line: the id of the route, and the number by which the line is found. */
export const ROUTE = Symbol.for('courtside.route');
export const NUMBER = Symbol.for('courtside.number');

/**
 * @typedef {import('node:http').IncomingMessage & { [ROUTE]?: string, [NUMBER]?: string }} Noted
 * @typedef {{ number: string, method: string, route: string | undefined, status: number | undefined, ms: number }} Answered
 */

/**
 * @param {Answered} answered without a status where whoever asked was gone before there was one; without a route where it was a
 * file of the build, or came to nothing before the app saw it
 */
export function lineOf({ number, method, route = 'file', status, ms }) {
	return `${number} ${method} ${route} ${status ?? 'gone'} ${Math.round(ms)} ms`;
}

/** The same for machines. @param {Answered} answered */
export function jsonOf({ number, method, route = 'file', status, ms }) {
	const level = status !== undefined && status >= 500 ? 'error' : 'info';
	const time = new Date().toISOString();
	return JSON.stringify({
		time,
		level,
		request: number,
		method,
		route,
		status: status ?? 'gone',
		ms: Math.round(ms)
	});
}

/**
 * Gathers lines and writes them once what is being done is done, so that nobody waits for it. What is left when the process ends
 * is written then.
 * @param {(text: string) => unknown} write
 * @param {(answered: Answered) => string} asText
 */
export function makeLog(write, asText) {
	/** @type {string[]} */
	let lines = [];
	function flush() {
		if (lines.length > 0) write(lines.join('\n') + '\n');
		lines = [];
	}
	process.on('exit', flush);
	/** @param {Answered} answered */
	return function log(answered) {
		if (lines.push(asText(answered)) === 1) setImmediate(flush);
	};
}
