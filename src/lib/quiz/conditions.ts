/** On what terms a quiz is taken, whatever it asks. */
export interface Conditions {
	/** Whether the passage stands beside the questions, or out of sight until what is given has been marked. */
	passage: 'open' | 'closed';
	/** Whether each response is marked when it is given, or all of them when the quiz is over. */
	feedback: 'each' | 'end';
	/** Whether the student says of each response how sure it is. */
	confidence: boolean;
	/** How long the quiz may take; left out where it may take as long as it likes. */
	minutes?: number;
}

/** What holds where nothing else was chosen. */
export const PLAIN: Conditions = { passage: 'open', feedback: 'each', confidence: false };

/** The longest limit: half a day is none. */
const MOST_MINUTES = 720;

function isMinutes(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_MINUTES;
}

/** What differs from the plain conditions, as pairs for the query of a link: none where nothing does. */
export function conditionPairs({ passage, feedback, confidence, minutes }: Conditions): [string, string][] {
	const pairs: [string, string | undefined][] = [
		['passage', passage === 'closed' ? passage : undefined],
		['feedback', feedback === 'end' ? feedback : undefined],
		['confidence', confidence ? 'on' : undefined],
		['minutes', minutes?.toString()]
	];
	return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** The conditions in the query of a link; what is not there or cannot be read is plain. */
export function readConditions(query: URLSearchParams): Conditions {
	return asConditions({
		passage: query.get('passage'),
		feedback: query.get('feedback'),
		confidence: query.get('confidence') === 'on',
		minutes: Number(query.get('minutes') ?? NaN)
	});
}

/** The conditions in something that was kept or sent; what is not there or cannot be read is plain. */
export function asConditions(value: unknown): Conditions {
	const { passage, feedback, confidence, minutes } = { ...(value as Record<string, unknown> | undefined) };
	return {
		passage: passage === 'closed' ? 'closed' : 'open',
		feedback: feedback === 'end' ? 'end' : 'each',
		confidence: confidence === true,
		...(isMinutes(minutes) && { minutes })
	};
}
