/**
 * What a page was given, from what Kit sends to its own scripts (`__data.json`): a list of values that name each other by their
 * places. Only plain values are read, which is all that pages of students have.
 *
 * @returns what the innermost `load` has returned
 */
export function pageData(text: string): unknown {
	const { nodes } = JSON.parse(text) as { nodes: ({ type: string; data?: unknown[] } | null)[] };
	const values = nodes.at(-1)?.data;
	if (values === undefined) throw new Error(`A page without data: ${text.slice(0, 200)}`);
	const read = (place: number): unknown => {
		const value = place < 0 ? undefined : values[place];
		if (Array.isArray(value)) return value.map((each) => read(each as number));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each as number)]));
	};
	return read(0);
}
