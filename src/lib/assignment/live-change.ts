import type { LiveBoard, LiveForm, LiveRow } from './live.ts';

/** What differs between two looks at a board on which the same students stand in the same places. */
export interface LiveChange {
	/** For each form the rows that are otherwise now, by their places. */
	forms: { facility: LiveForm['facility']; rows: [place: number, row: LiveRow][] }[];
	tally: LiveBoard['tally'];
	now: LiveBoard['now'];
}

export type Sent =
	| { kind: 'none' }
	/** All of it: somebody came or went or took another place, or nothing was sent before. */
	| { kind: 'board'; board: LiveBoard }
	| { kind: 'change'; change: LiveChange };

/** The least that brings whoever has the one board to the other; `none` where only the time has gone on. */
export function changeBetween(before: LiveBoard | undefined, after: LiveBoard): Sent {
	if (before === undefined || placesOf(before) !== placesOf(after)) return { kind: 'board', board: after };
	const forms = after.forms.map(({ facility, rows }, f) => ({
		facility,
		rows: rows
			.map((row, i): [number, LiveRow] => [i, row])
			.filter(([i, row]) => JSON.stringify(row) !== JSON.stringify(before.forms[f]?.rows[i]))
	}));
	if (forms.every(({ rows }) => rows.length === 0)) return { kind: 'none' };
	return { kind: 'change', change: { forms, tally: after.tally, now: after.now } };
}

const placesOf = ({ forms }: LiveBoard): string =>
	JSON.stringify(forms.map(({ rows }) => rows.map(({ id }) => id)));

/** The board after a change that was made between it and a later one. */
export function changed(board: LiveBoard, { forms, tally, now }: LiveChange): LiveBoard {
	return {
		forms: board.forms.map((form, f) => {
			const { facility = form.facility, rows = [] } = forms[f] ?? {};
			const next = [...form.rows];
			for (const [place, row] of rows) next[place] = row;
			return { facility, rows: next };
		}),
		tally,
		now
	};
}
