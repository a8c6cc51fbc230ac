import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTurn } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { calibrationOf, likelyShares, shareOf } from './calibration.ts';

const choice = anItem({ type: 'single-choice' });
const essay = anItem({ type: 'open-response' });
const right = (sure?: boolean) => aTurn(choice, rightResponse(choice), { sure });
const wrong = (sure?: boolean) => aTurn(choice, wrongResponse(choice), { sure });

describe('calibration', () => {
	it('counts what was right among what the student was sure of, and among the rest', () => {
		expect(calibrationOf([right(true), right(true), wrong(true), right(false), wrong(false)])).toEqual({
			sure: { right: 2, of: 3 },
			unsure: { right: 1, of: 2 }
		});
	});

	it('is none where confidence was never said', () => {
		expect(calibrationOf([right(), wrong()])).toBeUndefined();
	});

	it('leaves out what was not answered, what came after a hint, and what the student marks', () => {
		const turns = [
			aTurn(choice, undefined, { sure: true }),
			aTurn(choice, rightResponse(choice), { sure: true, hint: 'paragraph' }),
			aTurn(essay, rightResponse(essay), { sure: true })
		];
		expect(calibrationOf(turns)).toBeUndefined();
	});
});

describe('the share that was right', () => {
	it('is none of nothing', () => {
		expect(shareOf({ right: 0, of: 0 })).toBeUndefined();
	});

	it('is a half where one of two was right', () => {
		expect(shareOf({ right: 1, of: 2 })).toBe(0.5);
	});
});

describe('the likely shares', () => {
	it('are Wilson’s: 0.108 to 0.603 for 3 of 10', () => {
		// z = 1.96: middle (0.3 + 0.19208) ∕ 1.38416 = 0.35551; reach 1.96 √(0.021 + 0.009604) ∕ 1.38416 = 0.24772.
		const [low, high] = likelyShares({ right: 3, of: 10 });
		expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.108', '0.603']);
	});

	it('are all there are where nothing is known', () => {
		expect(likelyShares({ right: 0, of: 0 })).toEqual([0, 1]);
	});

	it('hold the share that was found, and stay within 0–1', () => {
		const tallies = fc
			.integer({ min: 1, max: 200 })
			.chain((of) => fc.record({ of: fc.constant(of), right: fc.integer({ min: 0, max: of }) }));
		fc.assert(
			fc.property(tallies, (tally) => {
				const [low, high] = likelyShares(tally);
				const share = tally.right / tally.of;
				expect(low >= 0 && low <= share + 1e-9 && high >= share - 1e-9 && high <= 1).toBe(true);
			}),
			{ seed: 1 }
		);
	});
});
