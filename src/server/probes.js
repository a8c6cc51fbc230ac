// What machines ask of a server: whether it lives, whether it may be sent somebody, and what it has counted. No page of the app is
// needed for it, and nothing in it is anybody's name.
import { createHash, timingSafeEqual } from 'node:crypto';

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

/** Where the app shows what of it may be seen here. */
const INSIDE = Symbol.for('courtside.inside');

/**
 * @typedef {import('#lib/server/inside.ts').Inside} Inside
 * @typedef {{ status: number, text: string, headers?: Record<string, string> }} Said
 * @typedef {(request: import('node:http').IncomingMessage) => Promise<Said>} Probe
 */

/** @returns {Inside | undefined} */
export function inside() {
	return /** @type {{ [INSIDE]?: Inside }} */ (globalThis)[INSIDE];
}

/**
 * @param {object} parts
 * @param {() => boolean} parts.isStopping
 * @param {() => Inside | undefined} [parts.look]
 * @param {string} [parts.token] who has it may see what was counted; left out: nobody may, and there is no such page
 * @param {() => Promise<string>} [parts.counted]
 * @returns {(path: string) => Probe | undefined} what answers a path, where a machine asks for it
 */
export function makeProbes({ isStopping, look = inside, token, counted }) {
	/** @type {Record<string, Probe>} */
	const probes = {
		// While it ends it lives: whoever restarts what is dead must not cut it off.
		'/healthz': async () => ({ status: 200, text: 'alive\n' }),
		'/readyz': async () => {
			if (isStopping()) return notReady('it is ending');
			const standing = await look()?.standing();
			if (!standing) return notReady('it is starting');
			return standing.refuses
				? notReady(`nothing can be written (${standing.refuses})`)
				: { status: 200, text: 'ready\n' };
		},
		...(token && counted
			? {
					'/metrics': async ({ headers: { authorization = '' } }) =>
						isSame(authorization, `Bearer ${token}`)
							? { status: 200, text: await counted(), headers: { 'content-type': PROMETHEUS } }
							: {
									status: 401,
									text: 'This needs METRICS_TOKEN.\n',
									headers: { 'www-authenticate': 'Bearer' }
								}
				}
			: {})
	};
	return (path) => (Object.hasOwn(probes, path) ? probes[path] : undefined);
}

/** @param {string} why @returns {Said} */
function notReady(why) {
	return { status: 503, text: `not ready: ${why}\n` };
}

/** How long it takes says nothing of where they differ. @param {string} a @param {string} b */
function isSame(a, b) {
	const [first, second] = [a, b].map((text) => createHash('sha256').update(text).digest());
	return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
