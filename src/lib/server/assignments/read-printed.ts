import { versionOf } from '#lib/assignment/regrade.ts';
import { inOrder, type Form } from '#lib/quiz/form.ts';
import type { Passage } from '#lib/bank/passage.ts';
import type { Item } from '#lib/items/types.ts';
import type { Asking, NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { readTaken } from './read-taken.ts';

/** A published quiz as it is put on paper, with the keys that hold now. */
export interface PrintedRead {
	kind: 'paper';
	title: string;
	/** Which version of the keys they are: 1 as published. */
	version: number;
	passage: Passage;
	/** One, or two where they are parallel; the items in the order in which the form asks them. */
	forms: { name: 'A' | 'B'; seed: Form['seed']; items: Item[] }[];
}

export async function readPrinted(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<PrintedRead | NotFound> {
	const read = await readTaken(deps, teacher, id);
	if (read.kind === 'not-found') return read;
	const { passage, items, forms } = read.published;
	const there = new Map(items.map((item) => [item.id, item]));
	return {
		kind: 'paper',
		title: read.assignment.title,
		version: versionOf(read.published),
		passage,
		forms: forms.slice(0, 2).map((form, i) => ({
			name: i === 0 ? 'A' : 'B',
			seed: form.seed,
			items: inOrder(form).flatMap((each) => there.get(each) ?? [])
		}))
	};
}
