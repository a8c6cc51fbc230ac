// What whoever runs this has set, looked at before anything is started.

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {boolean} trustsProxy
 * @property {string} [origin] the one address by which it is known
 * @property {string} [metricsToken] with which what was counted may be asked for
 * @property {number} headersSeconds
 * @property {number} shutdownSeconds
 * @property {number} shutdownDelaySeconds for which it goes on once it has been told to end, so that whoever shares out requests notices
 */

/** Headers that say what only a proxy can know, and that anyone can send. */
const OF_A_PROXY = ['ADDRESS_HEADER', 'HOST_HEADER', 'PORT_HEADER'];

/** Of a body, from the first byte of its headers to its last. Never less than `HEADERS_TIMEOUT`. */
export const BODY_SECONDS = 29;

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Settings | string} or what is wrong with them, as a sentence that says what to do
 */
export function readSettings(env) {
	const { PORT = '3000', HOST = '0.0.0.0', ORIGIN, HEADERS_TIMEOUT = '15' } = env;
	const { SHUTDOWN_TIMEOUT = '5', SHUTDOWN_DELAY = '0', METRICS_TOKEN = '' } = env;
	const trustsProxy = env['TRUST_PROXY'] === '1';
	const named = OF_A_PROXY.find((name) => env[name]);

	if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535)
		return `PORT must be a number from 0 to 65535, and is "${PORT}".`;
	if (!isFrom(HEADERS_TIMEOUT, 1, BODY_SECONDS))
		return `HEADERS_TIMEOUT must be a number of seconds from 1 to ${BODY_SECONDS}, and is "${HEADERS_TIMEOUT}".`;
	if (!isFrom(SHUTDOWN_TIMEOUT, 0, 3600))
		return `SHUTDOWN_TIMEOUT must be a number of seconds from 0 to 3600, and is "${SHUTDOWN_TIMEOUT}".`;
	if (!isFrom(SHUTDOWN_DELAY, 0, 600))
		return `SHUTDOWN_DELAY must be a number of seconds from 0 to 600, and is "${SHUTDOWN_DELAY}".`;
	if (METRICS_TOKEN !== '' && !/^[\x21-\x7e]{16,}$/.test(METRICS_TOKEN))
		return 'METRICS_TOKEN must be at least 16 letters, digits and signs without a space. To make one, run: openssl rand -hex 16';
	if (trustsProxy && !ORIGIN)
		return 'Behind a proxy (TRUST_PROXY=1) ORIGIN must be set to the address that readers use, such as ORIGIN=https://quiz.example.org. Without it anyone could say under which address this is known.';
	if (named && !trustsProxy)
		return `${named} believes a header that anyone can send. Behind a proxy set TRUST_PROXY=1 and ORIGIN too; without a proxy, unset ${named}.`;
	return {
		port: Number(PORT),
		host: HOST,
		trustsProxy,
		...(ORIGIN ? { origin: ORIGIN.replace(/\/$/, '') } : {}),
		...(METRICS_TOKEN ? { metricsToken: METRICS_TOKEN } : {}),
		headersSeconds: Number(HEADERS_TIMEOUT),
		shutdownSeconds: Number(SHUTDOWN_TIMEOUT),
		shutdownDelaySeconds: Number(SHUTDOWN_DELAY)
	};
}

/**
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function isFrom(text, least, most) {
	return /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
