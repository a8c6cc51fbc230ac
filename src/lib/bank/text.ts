import type { Problem } from './problem.ts';

/** A file larger than this is refused unread. */
export const MOST_BYTES = 2_000_000;

export type FileText = { kind: 'text'; text: string } | { kind: 'wrong'; problem: Problem };

/**
 * The text of a file of an article. A byte-order mark and Windows line ends are accepted silently; what is not
 * UTF-8, holds a NUL or is too large is refused at its first byte.
 */
export function readText(file: string, bytes: Uint8Array): FileText {
	const wrong = (message: string, fix: string): FileText => ({
		kind: 'wrong',
		problem: { file, line: 1, column: 1, path: '', message, fix }
	});
	if (bytes.length > MOST_BYTES)
		return wrong(`${(bytes.length / 1e6).toFixed(1)} MB, limit 2 MB for a file`, 'split the article');
	const at = badByte(bytes);
	if (at !== undefined) {
		const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
		return wrong(`not UTF-8 text (byte 0x${byte} at ${at})`, 'save as UTF-8');
	}
	return { kind: 'text', text: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n') };
}

/** The offset of the first byte that cannot stand in UTF-8 text, or `undefined`. */
function badByte(bytes: Uint8Array): number | undefined {
	const nul = bytes.indexOf(0);
	// UTF-16 announces itself by FE FF or FF FE, neither of which ever stands in UTF-8.
	if (bytes[0] === 0xff || bytes[0] === 0xfe) return 0;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return nul === -1 ? undefined : nul;
	} catch {
		const bad = firstUndecodable(bytes);
		return nul === -1 ? bad : Math.min(nul, bad);
	}
}

/** The start of the first sequence that the decoder refuses: the longest prefix that decodes ends there. */
function firstUndecodable(bytes: Uint8Array): number {
	let good = 0;
	let bad = bytes.length;
	while (good < bad) {
		const middle = (good + bad + 1) >> 1;
		// A prefix may end inside a character, which a streaming decoder accepts and a broken sequence does not.
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			good = middle;
		} catch {
			bad = middle - 1;
		}
	}
	// The longest such prefix may end inside the broken sequence itself, which begins up to three bytes before.
	while (!decodes(bytes.subarray(0, good))) good--;
	return good;
}

function decodes(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
