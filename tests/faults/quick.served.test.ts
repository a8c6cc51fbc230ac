// The quick ones of `npm run faults`, with fewer kills. What is measured in time is measured there, and not here.
import { describe, expect, it } from 'vitest';
import { leap } from './clock-leaps.ts';
import { kill } from './killed.ts';
import { poisonAll } from './poison.ts';
import { regradeMeanwhile } from './regraded.ts';

const SEED = 'QUICK';
const KILLS = 8;

describe('the built server', () => {
	it(`F1: loses nothing that it acknowledged, killed ${KILLS} times while 30 students save`, async () => {
		expect((await kill(SEED, KILLS)).faults).toEqual([]);
	});

	it('F10: lets nobody lose a second, and opens nothing that had closed, when the clock leaps', async () => {
		expect((await leap(SEED)).faults).toEqual([]);
	});

	it('F23: gives each score by one version of the keys while 50 submit, and undo restores all', async () => {
		expect((await regradeMeanwhile(SEED)).faults).toEqual([]);
	});

	it('F27: refuses poison by the name of its field, and takes the honest save after it', async () => {
		expect((await poisonAll()).faults).toEqual([]);
	});
});
