/**
 * Work that takes long, in steps: between two of them whoever does it may see to something else. The figures of a large class would
 * otherwise hold up a server, which has one thread, while another class saves.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
