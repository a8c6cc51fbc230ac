import { expect, it } from 'vitest';
import { SaveTally } from './save-tally.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2027, 2, 1, 12);

it('counts what was acknowledged and what was refused', () => {
	const tally = new SaveTally();
	for (const isAcknowledged of [true, true, false]) tally.count(isAcknowledged, NOON);
	expect(tally).toMatchObject({ acknowledged: 2, refused: 1 });
});

it('says how many there were a second in the busiest minute of an hour, and forgets it after that', () => {
	const tally = new SaveTally();
	expect(tally.busiest(NOON)).toBe(0);
	for (let i = 0; i < 120; i++) tally.count(true, NOON + i);
	for (let i = 0; i < 30; i++) tally.count(true, NOON + 30 * MINUTE + i);
	expect(tally.busiest(NOON + 59 * MINUTE)).toBe(2);
	expect(tally.busiest(NOON + 60 * MINUTE)).toBe(0.5);
	expect(tally.busiest(NOON + 120 * MINUTE)).toBe(0);
});
