import { isIPv4, isIPv6 } from 'node:net';

/** What stands for a client whose address cannot be told: all of them are counted together. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * By what a client is counted. An IPv4 address is one client, or a school behind one; of an IPv6 address the first half, since
 * whoever has one has all of the other half.
 *
 * @param read gives the address; it may throw, as Kit does where the proxy's header is missing
 */
export function addressOf(read: () => string): string {
	let address: string;
	try {
		address = read().trim().toLowerCase();
	} catch {
		return UNKNOWN_ADDRESS;
	}
	const mapped = /^::ffff:([\d.]+)$/.exec(address)?.[1] ?? address;
	if (isIPv4(mapped)) return mapped;
	return isIPv6(address) ? `${firstHalf(address)}::/64` : UNKNOWN_ADDRESS;
}

function firstHalf(address: string): string {
	const [plain = ''] = address.split('%');
	const [head = '', tail] = plain.split('::');
	const groups = head === '' ? [] : head.split(':');
	if (tail !== undefined) {
		const after = tail === '' ? 0 : tail.split(':').length;
		groups.push(
			...Array.from({ length: Math.max(0, 8 - groups.length - after) }, () => '0'),
			...tail.split(':')
		);
	}
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
