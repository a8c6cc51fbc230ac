import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveBoard, LiveRow } from './live.ts';
import { changeBetween, changed } from './live-change.ts';

const rows = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom('ana', 'ben', 'cai', 'dee'),
		name: fc.constantFrom('Ana', 'Ben'),
		stage: fc.constantFrom('working', 'finished'),
		cells: fc.array(fc.constantFrom('in', 'out', 'open') as fc.Arbitrary<LiveRow['cells'][number]>, {
			minLength: 2,
			maxLength: 2
		}),
		answered: fc.nat(2)
	}),
	{ selector: ({ id }) => id }
);
const boards: fc.Arbitrary<LiveBoard> = fc.record({
	forms: fc.array(
		fc.record({ facility: fc.array(fc.constantFrom(null, 0, 0.5, 1), { minLength: 2, maxLength: 2 }), rows }),
		{ minLength: 1, maxLength: 2 }
	),
	tally: fc.record({ joined: fc.nat(9), working: fc.nat(9), finished: fc.nat(9) }),
	now: fc.nat()
});

/** A board and one on which the same students stand in the same places. */
const twoOfThem = boards.chain((board) =>
	fc.tuple(
		fc.constant(board),
		fc.record({
			forms: fc.tuple(
				...board.forms.map(({ rows: there, facility }) =>
					fc.record({
						facility: fc.constant(facility.map((share) => (share === null ? 1 : null))),
						rows: fc.tuple(...there.map((row) => fc.nat(2).map((answered) => ({ ...row, answered }))))
					})
				)
			),
			tally: fc.constant(board.tally),
			now: fc.nat()
		})
	)
);

describe('what is sent of a live board', () => {
	it('is all of it at first', () => {
		fc.assert(
			fc.property(boards, (board) => {
				expect(changeBetween(undefined, board)).toEqual({ kind: 'board', board });
			})
		);
	});

	it('is nothing where only the time has gone on', () => {
		fc.assert(
			fc.property(boards, fc.nat(), (board, now) => {
				expect(changeBetween(board, { ...board, now })).toEqual({ kind: 'none' });
			})
		);
	});

	it('brings whoever has the one board to the other, whatever both are', () => {
		fc.assert(
			fc.property(fc.oneof(twoOfThem, fc.tuple(boards, boards)), ([before, after]) => {
				const sent = changeBetween(before, after);
				if (sent.kind === 'board') expect(sent.board).toEqual(after);
				if (sent.kind === 'change') expect(changed(before, sent.change)).toEqual(after);
				if (sent.kind === 'none')
					expect(after.forms.map((f) => f.rows)).toEqual(before.forms.map((f) => f.rows));
			})
		);
	});

	it('is only the rows that are otherwise', () => {
		const row = (id: string, answered: number): LiveRow => ({
			id,
			name: id,
			stage: 'working',
			cells: [],
			answered
		});
		const board = (second: number): LiveBoard => ({
			forms: [{ facility: [], rows: [row('ana', 1), row('ben', second)] }],
			tally: { joined: 2, working: 2, finished: 0 },
			now: 0
		});
		expect(changeBetween(board(1), board(2))).toMatchObject({
			kind: 'change',
			change: { forms: [{ rows: [[1, { id: 'ben', answered: 2 }]] }] }
		});
	});
});
