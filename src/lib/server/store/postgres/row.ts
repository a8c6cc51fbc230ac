import type { Moment } from '#lib/assignment/ids.ts';
import { documentName, formatOf, readDocument } from '../document/document-file.ts';
import { seal } from '../document/envelope.ts';
import type { Kind } from '../kinds/kind.ts';
import { DamagedDocument } from '../store.ts';

/** A document as this process knows it. */
export interface Row {
	readonly kind: Kind<unknown>;
	readonly revision: number;
	/** What stands before its data, a checksum of all of it in it; two with the same head are the same. */
	readonly head: string;
	/** Left out where it cannot be read. */
	readonly value?: unknown;
	readonly damage?: DamagedDocument | undefined;
}

/** What is read together, by the names of documents. */
export interface Rows extends Iterable<[string, Row]> {
	get(name: string): Row | undefined;
	has(name: string): boolean;
}

/** Locks are taken in this order, students before attempts. */
export const partOf = ({ name }: Kind<unknown>): number => PARTS[name] ?? 0;
const PARTS: Record<string, number> = { participant: 1, attempt: 2 };

export const rowName = (kind: Kind<unknown>, value: unknown): string => documentName(kind, kind.idOf(value));

/** A value that was admitted, as it is written. */
export function sealed(kind: Kind<unknown>, value: unknown, revision: number, at: Moment): string {
	const head = { format: formatOf(kind), schema: kind.schema, revision, at };
	return Buffer.concat(seal(head, kind.text(value))).toString();
}

/** @throws NewerDocument */
export function readRow(kind: Kind<unknown>, name: string, revision: number, text: string): Row {
	const head = headOf(text);
	try {
		return { kind, revision, head, value: readDocument(kind, name, Buffer.from(text)).value };
	} catch (error) {
		if (!(error instanceof DamagedDocument)) throw error;
		return { kind, revision, head, damage: new DamagedDocument('damaged', name, error.why, RESTORE) };
	}
}

/**
 * A document that another server has written, read when somebody asks for it: mostly it is written over before.
 *
 * @param note told where it cannot be read
 */
export function unread(
	kind: Kind<unknown>,
	name: string,
	revision: number,
	text: string,
	note: (damage: DamagedDocument) => void
): Row {
	const head = headOf(text);
	// Of the two only one is held.
	let row: Row | string = text;
	const asked = (): Row => {
		if (typeof row !== 'string') return row;
		row = readRow(kind, name, revision, row);
		if (row.damage) note(row.damage);
		return row;
	};
	return {
		...{ kind, revision, head },
		/** @throws NewerDocument */
		get value() {
			return asked().value;
		},
		/** @throws NewerDocument */
		get damage() {
			return asked().damage;
		}
	};
}

/** @throws DamagedDocument */
export function valueOf(row: Row): unknown {
	if (row.damage) throw row.damage;
	return row.value;
}

export const headOf = (text: string): string => text.slice(0, text.indexOf('"data":'));

const RESTORE =
	'bring back a backup of the database, beside this one, and copy the row of this name from its table document';
