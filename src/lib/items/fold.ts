/**
 * One spelling for what does not matter in a typed response: Unicode form and compatibility, case, runs of space and
 * what has no width, kinds of quote and dash, and quotes or a full stop around the whole. Accents and letters do matter.
 */
export function foldText(text: string): string {
	return (
		text
			// A soft hyphen, and spaces and joints of no width: nobody sees or types them, and copied words bring them along.
			.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
			// Before the next step, which takes ´ for a space with an accent and makes two of ″.
			.replace(/[‘’‚‛‹›ʻʼ`´′“”„‟«»″]/g, "'")
			.normalize('NFKC')
			.toLowerCase()
			.replace(/["']+/g, "'")
			.replace(/[‐‑‒–—―−]/g, '-')
			.replace(/\s*-[-\s]*/g, '-')
			.replace(/\s+/g, ' ')
			.replace(/^[\s'.,;:]+|[\s'.,;:!?]+$/g, '')
	);
}
