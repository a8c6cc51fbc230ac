/** Of all the items of an article those that are named by the last part of their ids, in the order of the bank. */
export function namedItems<T extends { id: string }>(all: readonly T[], ids: readonly string[]): T[] {
	const wanted = new Set(ids);
	return all.filter(({ id }) => wanted.has(id.slice(id.indexOf('/') + 1)));
}
