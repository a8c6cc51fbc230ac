import type { Taking } from '#lib/assignment/taking.ts';

/** What of an attempt is looked at; without scripts its address says so. */
export type View =
	| { kind: 'question'; place: number }
	/** All questions on one page. */
	| { kind: 'all' }
	/** What is still open, before it is handed in. */
	| { kind: 'review' }
	/** How to leave the device with nothing on it. */
	| { kind: 'forget' };

/** @param query of the address; where it says nothing, the first question that is open */
export function readView(query: URLSearchParams, slots: Taking['slots']): View {
	if (query.has('forget')) return { kind: 'forget' };
	if (query.has('review')) return { kind: 'review' };
	if (query.has('all')) return { kind: 'all' };
	const number = Number(query.get('question') ?? NaN);
	if (Number.isInteger(number) && number >= 1 && number <= slots.length)
		return { kind: 'question', place: number - 1 };
	return {
		kind: 'question',
		place: Math.max(
			0,
			slots.findIndex(({ value }) => value.response === undefined)
		)
	};
}

/** What a button of the form sends to go somewhere; read again in `+page.server.ts`. */
export function goTo(view: View): string {
	return view.kind === 'question' ? `question=${view.place + 1}` : view.kind;
}
