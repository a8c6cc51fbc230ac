// `npm start`: serves the built app and says, for people, where it is.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { explainListening, explainStart } from './server/explain.js';
import { isLine, makeListener } from './server/listener.js';
import { makeMetrics } from './server/metrics.js';
import { inside, makeProbes } from './server/probes.js';
import { jsonOf, lineOf, makeLog } from './server/request-log.js';
import { BODY_SECONDS, readSettings } from './server/settings.js';
import { whereItIs } from './server/where.js';

const built = new URL('../build/handler.js', import.meta.url);
if (!existsSync(built)) giveUp('Courtside is not built yet. Run: npm run build');
const read = readSettings(process.env);
const settings = typeof read === 'string' ? giveUp(read) : read;

// Kit takes every request to have come over https unless a header says otherwise, and then refuses forms sent over the
// plain http of a classroom's network. Naming no fixed ORIGIN keeps every address of this machine usable.
process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
process.env['BODY_SIZE_LIMIT'] ??= '64K';

// Most of what a save makes is waste a moment later, and V8 lets a multiple of what is alive pile up before it clears it away. With
// a thousand students that was 340 MB, and is 206 MB like this, for the same processor time.
setFlagsFromString('--heap-growing-percent=30');

/**
 * What the app says while it is made ready comes after where it is.
 * @type {string[]}
 */
const toSay = [];
process.on(/** @type {any} */ ('courtside:say'), (/** @type {any} */ line) => toSay.push(line));
const { handler } = await import(built.href).catch((error) => {
	const { message, code } = explainStart(error);
	giveUp(message, code);
});

let [told, stopping, closing] = [false, false, false];
/**
 * Those whose answers are still to come.
 * @type {Set<import('node:http').ServerResponse>}
 */
const underWay = new Set();
const metrics = makeMetrics({ look: inside, openLines: () => [...underWay].filter(isLine).length });
const server = createServer(
	// Who hands in headers or a body by the byte is let go of; how soon is looked at twice a second.
	{
		headersTimeout: settings.headersSeconds * 1000,
		requestTimeout: BODY_SECONDS * 1000,
		connectionsCheckingInterval: 500
	},
	makeListener({
		handler,
		settings,
		log: makeLog((text) => process.stdout.write(text), process.stdout.isTTY ? lineOf : jsonOf),
		isStopping: () => stopping,
		probes: makeProbes({ isStopping: () => told, token: settings.metricsToken, counted: metrics.text }),
		count: metrics.count,
		// On a terminal they would push out of sight what somebody is to read there.
		saysFiles: !process.stdout.isTTY
	})
);
server.on('request', (_request, response) => {
	underWay.add(response);
	response.on('close', () => {
		underWay.delete(response);
		if (closing) server.closeIdleConnections();
	});
});
server.on('error', (error) => giveUp(explainListening(error, settings)));
server.listen(settings.port, settings.host, () => {
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : settings.port;
	for (const line of [...whereItIs(settings, port), ...toSay]) console.log(line);
	if (settings.trustsProxy && !process.env['ADDRESS_HEADER'])
		console.error(
			'All who come through the proxy count as one address. ADDRESS_HEADER names the header in which it says whose request it is.'
		);
});
/** How long after it was told to end it still listens, to send away whoever asks. */
const LAST_CALL_MS = 200;
process.on('SIGTERM', end);
process.on('SIGINT', end);

/** From now on it says that it is not ready, and stops once whoever shares out requests has had time to notice. A second signal ends it at once. */
function end() {
	if (told) process.exit();
	told = true;
	setTimeout(stop, settings.shutdownDelaySeconds * 1000);
}

/**
 * Finishes what is being answered and what is being written, then ends. A slow answer is cut off when its time is up, and what
 * was told to be saved is saved.
 */
function stop() {
	stopping = true;
	// Who gets an answer now is told to send nothing more after it, where it would come to nothing.
	for (const response of underWay)
		if (!response.headersSent) response.setHeader('connection', 'close');
		// A line that stays open ends here; its page takes it up again when there is a server.
		else if (isLine(response)) response.end();
	// What is on its way by now is still told when to come back.
	setTimeout(close, LAST_CALL_MS);
}

function close() {
	closing = true;
	// Once the app has let go of everything, nothing keeps the process.
	server.close(() => process.emit(/** @type {any} */ ('sveltekit:shutdown')));
	server.closeIdleConnections();
	// Neither keeps the process alive by itself.
	setTimeout(() => server.closeAllConnections(), settings.shutdownSeconds * 1000).unref();
	setTimeout(() => process.exit(), (settings.shutdownSeconds + 4) * 1000).unref();
}

/**
 * @param {string} message
 * @param {number} [code] of sysexits.h, where it says more
 * @returns {never}
 */
function giveUp(message, code = 1) {
	console.error(message);
	process.exit(code);
}
