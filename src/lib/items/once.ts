/**
 * A function that works out each answer once, and keeps it for as long as the value is there that was asked of. Such values never
 * change.
 */
export function once<K extends object, V>(answer: (value: K) => V): (value: K) => V {
	const known = new WeakMap<K, { is: V }>();
	return (value) => {
		const found = known.get(value) ?? { is: answer(value) };
		known.set(value, found);
		return found.is;
	};
}
