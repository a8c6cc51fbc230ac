import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port at which nobody listens on this machine, for a server that goes away and comes back at it. It is below those that systems
 * give to outgoing connections: while the server is away, whoever tries to reach it could otherwise be given its own port to call
 * from, and it could not come back.
 * @returns {Promise<number>}
 */
export async function freePort() {
	for (;;) {
		const port = randomInt(10_000, 30_000);
		if (await isFree(port)) return port;
	}
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
	return new Promise((resolve) => {
		const asking = createServer();
		asking.once('error', () => resolve(false));
		asking.listen(port, '127.0.0.1', () => asking.close(() => resolve(true)));
	});
}
