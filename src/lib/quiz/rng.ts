/** What orders the items and options of a quiz; part of our data format, since links carry it. */
export type Seed = string & { readonly __brand: 'Seed' };

/** A source of whole numbers that depends on its seed and purpose alone. */
export interface Rng {
	/** Uniform in 0 … n − 1; `n` is a whole number from 1 to 2³². */
	below(n: number): number;
}

/**
 * One stream for each purpose, so that one more draw in one place reorders nothing elsewhere. The sequence is our
 * own few lines because a library may change its: FNV-1a with Murmur3's finaliser makes four words of the text, and
 * they start Chris Doty-Humphrey's sfc32. A known-answer test pins it.
 */
export function rngFor(seed: Seed, purpose: string): Rng {
	const text = `${seed}/${purpose}`;
	let a = word(text, 0x811c9dc5);
	let b = word(text, 0x9e3779b9);
	let c = word(text, 0x85ebca6b);
	let d = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		return sum >>> 0;
	};
	for (let i = 0; i < 12; i++) next();
	return {
		below(n) {
			// Numbers past the last whole multiple of n would favour the small ones.
			const limit = 2 ** 32 - (2 ** 32 % n);
			for (;;) {
				const drawn = next();
				if (drawn < limit) return drawn % n;
			}
		}
	};
}

/** The list in an order drawn from `rng` (Fisher and Yates); the list itself is left as it is. */
export function shuffled<T>(list: readonly T[], rng: Rng): T[] {
	const copy = [...list];
	for (let last = copy.length - 1; last > 0; last--) {
		const pick = rng.below(last + 1);
		[copy[last], copy[pick]] = [copy[pick]!, copy[last]!];
	}
	return copy;
}

function word(text: string, start: number): number {
	let hash = start;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
