import { createHash } from 'node:crypto';

/** A line of a document's data. A write finds those that have not changed laid out and hashed by the one before. */
export interface Line {
	/** With the line break that ends it, unless it is the last. */
	readonly bytes: Buffer;
	/** Its SHA-256, in hexadecimal digits. */
	readonly digest: string;
}

/** Hashed when somebody asks for it: a line that is all there is never is by itself. */
export function lineOf(bytes: Buffer): Line {
	let digest: string | undefined;
	return {
		bytes,
		get digest() {
			return (digest ??= createHash('sha256').update(bytes).digest('hex'));
		}
	};
}

const LINE_BREAK = 0x0a;

/** The lines of JSON, which has line breaks nowhere but between them. */
export function linesIn(data: Buffer): Line[] {
	const lines: Line[] = [];
	for (let begins = 0; begins < data.length || lines.length === 0;) {
		const end = data.indexOf(LINE_BREAK, begins) + 1 || data.length;
		lines.push(lineOf(data.subarray(begins, end)));
		begins = end;
	}
	return lines;
}
