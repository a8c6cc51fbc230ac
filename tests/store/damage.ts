import { seal, unseal, type Head } from '#lib/server/store/document/envelope.ts';
import { lineOf } from '#lib/server/store/document/line.ts';

/** The ways in which the file of a document may come to harm: what is left of these bytes. */
export const DAMAGE: Record<string, (whole: Buffer) => Buffer | string> = {
	'0 bytes': () => '',
	null: () => 'null',
	'an empty list': () => '[]',
	'NULs for all of it': (whole) => Buffer.alloc(whole.length),
	'NULs for its end': (whole) =>
		Buffer.concat([whole.subarray(0, whole.length >> 1), Buffer.alloc(whole.length - (whole.length >> 1))]),
	'half of it': (whole) => whole.subarray(0, whole.length >> 1),
	'a wrong checksum': (whole) =>
		whole
			.toString()
			.replace(/"sha256":"([0-9a-f]{64})"/, (_all, sum: string) => `"sha256":"${sum.slice(1)}${sum[0]!}"`),
	'a flipped bit in its data': (whole) => flipped(whole, whole.length - 10),
	'a flipped bit in its head': (whole) => flipped(whole, whole.indexOf('"revision":') + 11),
	'CRLF and a byte order mark': (whole) => `\uFEFF${whole.toString().replaceAll('\n', '\r\n')}`,
	'laid out by an editor': (whole) => JSON.stringify(JSON.parse(whole.toString()), null, 2),
	'repeated ids': (whole) => resealed(whole, repeatIds),
	'another document': (whole) => resealed(whole, (data) => data, { format: 'courtside-other' }),
	'data of no such shape': (whole) => resealed(whole, () => ({}))
};

export const newer = (whole: Buffer): Buffer => resealed(whole, (data) => data, { schema: 99 });

function flipped(whole: Buffer, at: number): Buffer {
	const bytes = Buffer.from(whole);
	bytes[at]! ^= 1;
	return bytes;
}

function resealed(whole: Buffer, change: (data: unknown) => unknown, over: Partial<Head> = {}): Buffer {
	const format = /"format":"([^"]+)"/.exec(whole.toString())![1]!;
	const opened = unseal(whole, format, 1);
	if (opened.kind !== 'whole') throw new Error('It was damaged before.');
	return Buffer.concat(
		seal({ ...opened.head, ...over }, [lineOf(Buffer.from(JSON.stringify(change(opened.data))))])
	);
}

/** Each list of records once more. What has none becomes what cannot be: a list. */
function repeatIds(data: unknown): unknown {
	const entries = Object.entries(data as Record<string, unknown>);
	const lists = entries.filter(
		([, value]) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'object'
	);
	if (lists.length === 0) return [data, data];
	return {
		...(data as object),
		...Object.fromEntries(lists.map(([name, list]) => [name, [...(list as []), ...(list as [])]]))
	};
}
