import { createHash } from 'node:crypto';
import type { Moment } from '#lib/assignment/ids.ts';
import { linesIn, type Line } from './line.ts';

/** What stands before the data of a document. */
export interface Head {
	/** What kind of document it is: `courtside-work`. */
	format: string;
	/** The form of its data; a newer one is not read. */
	schema: number;
	/** How often it was written. */
	revision: number;
	/** When it was written, by the clock that counts. */
	at: Moment;
}

export type Opened =
	| { kind: 'whole'; head: Head; data: unknown }
	/** Written by a newer Courtside. */
	| { kind: 'newer'; schema: number }
	/** With its head where that can still be read. */
	| { kind: 'damaged'; why: string; head?: Head };

/** Longer than any head. */
export const HEAD_BYTES = 512;
const BEGINS = /^\{"format":"(courtside-[a-z]+)","schema":(\d{1,9}),/;
const HEAD =
	/^\{"format":"(courtside-[a-z]+)","schema":(\d{1,9}),"revision":(\d{1,15}),"at":(\d{1,15}),"sha256":"([0-9a-f]{64})","data":/;
const END = '}\n';

/**
 * A document as it stands in its file, in pieces that follow each other. The checksum is of its head and its data, so that no byte
 * of it can change unseen.
 *
 * @param data JSON
 */
export function seal(head: Head, data: readonly Line[]): Buffer[] {
	const { format, schema, revision, at } = head;
	const before = `{"format":"${format}","schema":${schema},"revision":${revision},"at":${at},"sha256":"${checksum(head, data)}","data":`;
	return [Buffer.from(before), ...data.map(({ bytes }) => bytes), Buffer.from(END)];
}

/**
 * What a file holds that should be a document, whoever wrote it.
 *
 * @param schema the newest that can be read
 */
export function unseal(bytes: Buffer, format: string, schema: number): Opened {
	if (bytes.length === 0) return { kind: 'damaged', why: 'it is empty' };
	const found = headIn(bytes);
	if (found === undefined) {
		const begins = BEGINS.exec(textOf(bytes));
		const newer = begins !== null && begins[1] === format && Number(begins[2]) > schema;
		return newer
			? { kind: 'newer', schema: Number(begins[2]) }
			: { kind: 'damaged', why: 'it does not begin as a document of Courtside does' };
	}
	const { head, sha256, length } = found;
	const data = bytes.subarray(length, bytes.length - END.length);
	const ends = bytes.subarray(bytes.length - END.length).toString('latin1') === END;
	if (!ends || checksum(head, linesIn(data)) !== sha256)
		return {
			kind: 'damaged',
			why: 'its checksum does not fit: it was cut, or changed by something else',
			head
		};
	if (head.format !== format)
		return { kind: 'damaged', why: `it is a ${head.format}, and not a ${format}`, head };
	if (head.schema > schema) return { kind: 'newer', schema: head.schema };
	try {
		return { kind: 'whole', head, data: JSON.parse(data.toString()) };
	} catch {
		return { kind: 'damaged', why: 'its data is no JSON', head };
	}
}

/** The head of a document of which only the beginning was read; `undefined` where it has none. */
export function readHead(bytes: Buffer): Head | undefined {
	return headIn(bytes)?.head;
}

function headIn(bytes: Buffer): { head: Head; sha256: string; length: number } | undefined {
	const match = HEAD.exec(textOf(bytes));
	if (match === null) return undefined;
	const [whole, format, schema, revision, at, sha256] = match;
	return {
		head: { format: format!, schema: Number(schema), revision: Number(revision), at: Number(at) },
		sha256: sha256!,
		length: whole.length
	};
}

const textOf = (bytes: Buffer): string => bytes.subarray(0, HEAD_BYTES).toString('latin1');

/** Where the data has several lines it is of their digests: a write hashes again what has changed, and not all of it. */
function checksum({ format, schema, revision, at }: Head, data: readonly Line[]): string {
	const hash = createHash('sha256').update(`${format} ${schema} ${revision} ${at}\n`);
	const [only] = data;
	if (data.length === 1) hash.update(only!.bytes);
	else hash.update(data.map(({ digest }) => digest).join(''), 'latin1');
	return hash.digest('hex');
}
