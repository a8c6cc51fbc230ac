/** Does something for each, so many at once: every open file counts, and a system gives a process a thousand or so. */
export async function inLots<T>(all: Iterable<T>, act: (each: T) => Promise<void>, most = 16): Promise<void> {
	const rest = all[Symbol.iterator]();
	const worker = async (): Promise<void> => {
		for (let next = rest.next(); !next.done; next = rest.next()) await act(next.value);
	};
	await Promise.all(Array.from({ length: most }, worker));
}
