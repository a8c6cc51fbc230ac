/**
 * A list in its own order, but that no two of one group follow each other where that can be avoided: each waits until
 * it may stand, and those that wait to the end go back between the last that are parted by none of theirs. Those of
 * one group keep their order.
 */
export function spread<T>(list: readonly T[], groupOf: (one: T) => string): T[] {
	const left = [...list];
	const parted: T[] = [];
	const groupAt = (at: number): string | undefined => {
		const one = parted[at];
		return one === undefined ? undefined : groupOf(one);
	};
	for (;;) {
		const next = left.findIndex((one) => groupOf(one) !== groupAt(parted.length - 1));
		if (next === -1) break;
		parted.push(...left.splice(next, 1));
	}
	const [first] = left;
	if (first === undefined) return parted;
	// What is left is of one group.
	const group = groupOf(first);
	for (const one of left) {
		let at = parted.length;
		while (at > 0 && (groupAt(at) === group || groupAt(at - 1) === group)) at--;
		parted.splice(at > 0 || groupAt(0) !== group ? at : parted.length, 0, one);
	}
	const own = list.filter((one) => groupOf(one) === group);
	return parted.map((one) => (groupOf(one) === group ? own.shift()! : one));
}
