export interface Run {
	text: string;
	emphasised: boolean;
}

/**
 * Plain text cut into runs at its `*emphasis*`. An asterisk without a partner, or a pair with nothing between, stands
 * for itself. No run is empty; empty text has none.
 */
export function emphasis(text: string): Run[] {
	return text
		.split(/\*([^*]+)\*/)
		.map((run, i) => ({ text: run, emphasised: i % 2 === 1 }))
		.filter((run) => run.text !== '');
}
