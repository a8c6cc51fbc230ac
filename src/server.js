// `npm start`: serves the built app and says, for people, where it is.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';

const port = process.env['PORT'] ?? '3000';
const host = process.env['HOST'] ?? '0.0.0.0';
const trustsProxy = process.env['TRUST_PROXY'] === '1';
const shutdownSeconds = Number(process.env['SHUTDOWN_TIMEOUT'] ?? '5');

const built = new URL('../build/handler.js', import.meta.url);
if (!existsSync(built)) giveUp('Courtside is not built yet. Run: npm run build');
if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
	giveUp(`PORT must be a number from 0 to 65535, and is "${port}".`);

// Kit takes every request to have come over https unless a header says otherwise, and then refuses forms sent over the
// plain http of a classroom's network. Naming no fixed ORIGIN keeps every address of this machine usable.
process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
process.env['BODY_SIZE_LIMIT'] ??= '64K';
const { handler } = await import(built.href).catch((error) => giveUp(explainStart(error)));

/** On every response, whoever makes it. */
const headers = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

let stopping = false;
const server = createServer((request, response) => {
	// Anyone can send this header; only a proxy that we are told of is believed.
	if (!trustsProxy || !request.headers['x-forwarded-proto']) request.headers['x-forwarded-proto'] = 'http';
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	// Files of the build that have a hash in their names say otherwise themselves.
	response.setHeader('cache-control', 'no-cache');
	response.on('close', () => stopping && server.closeIdleConnections());
	handler(request, response);
});

server.on('error', (error) => giveUp(explain(error)));
server.listen(Number(port), host, () => {
	for (const line of whereItIs()) console.log(line);
});
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

/** Finishes what is being answered, then ends; a second signal or a slow answer ends it at once. */
function stop() {
	if (stopping) process.exit();
	stopping = true;
	server.close(() => process.emit(/** @type {any} */ ('sveltekit:shutdown')));
	server.closeIdleConnections();
	// Does not keep the process alive by itself.
	setTimeout(() => process.exit(), shutdownSeconds * 1000).unref();
}

/** @param {NodeJS.ErrnoException} error what kept the app from being made ready */
function explainStart(error) {
	if (error.code === 'ENOENT' && error.syscall === 'scandir')
		return `There is no folder ${error.path}. QUESTIONS_DIR names the folder that holds one folder for each article.`;
	return `Courtside could not start: ${error.message}`;
}

function whereItIs() {
	const address = server.address();
	const bound = address && typeof address === 'object' ? address.port : port;
	const everywhere = ['0.0.0.0', '::'].includes(host);
	const here = everywhere || ['127.0.0.1', '::1'].includes(host) ? 'localhost' : inAddress(host);
	const others = everywhere ? networkAddresses() : [];
	return [
		`Courtside is at http://${here}:${bound}`,
		...others.map((other) => `On this network: http://${other}:${bound}`)
	];
}

function networkAddresses() {
	const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** @param {string} name */
function inAddress(name) {
	return name.includes(':') ? `[${name}]` : name;
}

/** @param {NodeJS.ErrnoException} error */
function explain(error) {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} is taken: is Courtside running already? To use another port, run: PORT=${Number(port) + 1} npm start`;
	if (error.code === 'EACCES')
		return `This account may not use port ${port}. To use another port, run: PORT=3000 npm start`;
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return `HOST names no address of this machine: ${host}`;
	return `Courtside could not start: ${error.message}`;
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
	console.error(message);
	process.exit(1);
}
