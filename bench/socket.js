// As little of a client as there can be, so that what is measured is the server.
import { connect } from 'node:net';

/**
 * A connection on which one thing is asked after the other.
 * @param {string} address
 */
export function line(address) {
	const { hostname, port } = new URL(address);
	const socket = connect(Number(port), hostname);
	socket.setNoDelay(true);
	let text = '';
	/** @type {{ resolve: (status: number) => void, reject: (why: Error) => void } | undefined} */
	let waiting;
	socket.setEncoding('latin1').on('data', (part) => {
		text += part;
		const end = text.indexOf('\r\n\r\n');
		if (end < 0) return;
		const length = Number(/^content-length: (\d+)/im.exec(text.slice(0, end))?.[1] ?? NaN);
		if (Number.isNaN(length)) return fail(new Error(`An answer without a length: ${text.slice(0, end)}`));
		if (text.length < end + 4 + length) return;
		const status = Number(text.slice(9, 12));
		text = text.slice(end + 4 + length);
		waiting?.resolve(status);
	});
	socket.on('error', fail);
	socket.on('close', () => fail(new Error('The connection was closed.')));

	/** @param {Error} why */
	function fail(why) {
		waiting?.reject(why);
	}

	return {
		/**
		 * @param {string} path
		 * @param {string} cookie
		 * @param {string} body JSON
		 * @returns {Promise<number>} the status
		 */
		put: (path, cookie, body) =>
			new Promise((resolve, reject) => {
				waiting = { resolve, reject };
				const { host } = new URL(address);
				socket.write(
					`PUT ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${address}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
				);
			}),
		end: () => socket.destroy()
	};
}
