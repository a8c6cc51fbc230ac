// One line for each request: `4f1c09ab POST /teach/sign-in 303 261 ms`. Never an address, a path, a query or anything that was sent:
// the path of an attempt is a secret of the student whose it is. The route says which page it was.

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

/**
 * Gathers lines and writes them once what is being done is done, so that nobody waits for it. What is left when the process ends
 * is written then.
 * @param {(text: string) => unknown} write
 */
export function makeLog(write) {
	/** @type {string[]} */
	let lines = [];
	function flush() {
		if (lines.length > 0) write(lines.join('\n') + '\n');
		lines = [];
	}
	process.on('exit', flush);
	/** @param {string} line */
	return function log(line) {
		if (lines.push(line) === 1) setImmediate(flush);
	};
}
