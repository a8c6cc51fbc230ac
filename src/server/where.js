// Says, for people, where the server is.
import { networkInterfaces } from 'node:os';

/**
 * @param {{ host: string, origin?: string }} settings
 * @param {number} port the one that it really has
 */
export function whereItIs({ host, origin }, port) {
	const everywhere = ['0.0.0.0', '::'].includes(host);
	const here = `http://${everywhere || ['127.0.0.1', '::1'].includes(host) ? 'localhost' : inAddress(host)}:${port}`;
	if (origin && origin !== here)
		return [`Courtside is at ${here}`, `It is known as ${origin}, and takes what is sent from there alone.`];
	const others = everywhere ? networkAddresses() : [];
	return [`Courtside is at ${here}`, ...others.map((other) => `On this network: http://${other}:${port}`)];
}

function networkAddresses() {
	const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** @param {string} name */
function inAddress(name) {
	return name.includes(':') ? `[${name}]` : name;
}
