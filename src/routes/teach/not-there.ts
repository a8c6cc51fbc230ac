import { error } from '@sveltejs/kit';

/** What is not there, and what is another’s: to whom it is not shown it is not there. */
export const notThere = (): never => error(404, 'Not Found');

/** Numbers and names in a query, as their page understands them: what cannot be read is as if it were not there. */
export function wholeIn(query: URLSearchParams, name: string, otherwise: number): number {
	const typed = query.get(name) ?? '';
	return /^\d{1,4}$/.test(typed) ? Number(typed) : otherwise;
}
