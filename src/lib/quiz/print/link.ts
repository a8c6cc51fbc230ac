import { formQuery, itemsQuery, formOf, readFormQuery, readItems, type Form } from '../form.ts';

/** What is printed: a form, and where there is one a second that is like it and shares no item with it. */
export interface Pair {
	a: Form;
	b?: Form;
}

export type PairRead =
	| { kind: 'pair'; pair: Pair }
	/** A form to which the second has not been looked for. */
	| { kind: 'first'; a: Form }
	/** The address names no form. */
	| { kind: 'none' }
	/** It was cut or altered. */
	| { kind: 'damaged' };

/**
 * The forms as the query of an address: that of the link to form A, and the items of form B, `b=c,d`, or `b=` where
 * there is no form B. The items of both are named, so that the sheets stay the same however the bank grows.
 */
export function pairQuery({ a, b }: Pair): string {
	return `${formQuery(a)}&${itemsQuery(b?.items ?? [], 'b')}`;
}

/** The forms in the query of an address. A link to a quiz is one to a first form. */
export function readPairQuery(article: string, query: URLSearchParams): PairRead {
	const read = readFormQuery(article, query);
	const second = query.get('b');
	if (read.kind !== 'form') return second === null ? read : { kind: 'damaged' };
	const a = read.form;
	if (second === null) return { kind: 'first', a };
	if (second === '') return { kind: 'pair', pair: { a } };
	const items = readItems(article, query, 'b');
	return items.length === 0 ? { kind: 'damaged' } : { kind: 'pair', pair: { a, b: formOf(items, a.seed) } };
}
