import { editEntry, readEntry, type EntryLines } from '#lib/bank/edit-entry.ts';
import type { Passage } from '#lib/bank/passage.ts';
import type { Item } from '#lib/items/types.ts';
import { bankEdits } from './bank-edits.ts';

/** How to make the bank say what a mended item says. */
export type BankLines =
	/** These lines, to be copied. */
	| ({ kind: 'lines'; file: string } & EntryLines)
	/** The entry begins there, and its author knows best how to say it. */
	| { kind: 'by-hand'; file: string; line: number }
	/** The bank says it already, or the item is as it was. */
	| { kind: 'nothing' };

/**
 * The lines to change in the bank for an item that a regrading has mended. For an item that a model made it is the entry that it
 * was made of: whatever else is made of that changes with it.
 *
 * @param text of the bank as it is now; a bank that has moved on is mended by hand
 */
export function bankLines(
	text: string,
	before: Item,
	after: Item,
	passage: Pick<Passage, 'paragraphs'>
): BankLines {
	const { file, line } = after.place;
	const byHand = { kind: 'by-hand', file, line } as const;
	if (before.revision === after.revision) return { kind: 'nothing' };
	const entry = readEntry(text, line);
	const edits = isOf(entry, after) ? bankEdits(entry, before, after, passage) : undefined;
	if (edits === undefined) return byHand;
	const lines = editEntry(text, line, edits);
	if (lines === undefined) return byHand;
	return lines.old.length + lines.new.length === 0 ? { kind: 'nothing' } : { kind: 'lines', file, ...lines };
}

/** Whether an entry is the one of which an item was made: its id is a part of the item’s. */
function isOf(entry: unknown, { id }: Item): boolean {
	const own = (entry as { id?: unknown } | null | undefined)?.id;
	return (
		typeof own === 'string' &&
		id
			.slice(id.indexOf('/') + 1)
			.split(':')
			.includes(own)
	);
}
