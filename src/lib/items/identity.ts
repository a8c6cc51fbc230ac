import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Option, OptionId, Revision } from './item.ts';

/** 48 bits of SHA-256 in hexadecimal: enough to keep the options of one item apart. */
export function optionId(text: string): OptionId {
	return digest(text.normalize('NFC'), 12) as OptionId;
}

/** Options in the order of their ids, which has nothing to do with which is the key. */
export function asOptions(entries: readonly Omit<Option, 'id'>[]): Option[] {
	return entries
		.map(({ text, why, lure }) => ({
			id: optionId(text),
			text,
			why,
			...(lure === undefined ? {} : { lure })
		}))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same content gives the same revision, in whatever order its fields were written. */
export function revisionOf(content: unknown): Revision {
	return digest(canonical(content), 16) as Revision;
}

/** A place in an order that no one chose: by it, a new candidate disturbs few of the others. */
export function rank(item: string, candidate: string): string {
	return digest(`${item}\n${candidate}`, 16);
}

function digest(text: string, digits: number): string {
	return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
	fields.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
