/**
 * One spelling for what does not matter in a typed response: Unicode form and compatibility, case, runs of space,
 * kinds of quote and dash, and quotes or a full stop around the whole. Accents and letters do matter.
 */
export function foldText(text: string): string {
	return (
		text
			// Before the next step, which takes ´ for a space with an accent.
			.replace(/[‘’ʼ`´]/g, "'")
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[“”„«»]/g, '"')
			.replace(/[‐‑‒–—―−]/g, '-')
			.replace(/\s*-\s*/g, '-')
			.replace(/\s+/g, ' ')
			.replace(/^[\s"'.,;:]+|[\s"'.,;:!?]+$/g, '')
	);
}
