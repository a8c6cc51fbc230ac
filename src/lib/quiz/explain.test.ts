import { describe, expect, it } from 'vitest';
import { aTurn } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { explainMark } from './explain.ts';

const choice = anItem({ type: 'single-choice' });
const match = anItem({ type: 'match' });
const found = anItem({ type: 'evidence', evidence: [aProof('1.1', '1.2')] });
const essay = anItem({ type: 'open-response' });

/** The rows of the match that have what belongs to them. */
const rows = (count: number) => ({
	type: match.type,
	rows: Object.fromEntries(match.rows.slice(0, count).map(({ id, key }) => [id, key]))
});
const half = { type: found.type, sentences: aProof('1.1') };

describe('an explanation', () => {
	it('is not needed for what is simply right or wrong, or was not answered', () => {
		const turns = [
			aTurn(choice, rightResponse(choice)),
			aTurn(choice, wrongResponse(choice)),
			aTurn(choice, wrongResponse(choice), { hint: 'paragraph' }),
			aTurn(found, rightResponse(found)),
			aTurn(match)
		];
		expect(turns.map(explainMark)).toEqual(turns.map(() => undefined));
	});

	it('says the points and what earns them where there are several', () => {
		expect(explainMark(aTurn(match, rows(2)))).toBe(
			'Points: 2 of 3. Each pair counts the same: one point for each that is right.'
		);
	});

	it('says why a share of a point was earned', () => {
		expect(explainMark(aTurn(found, half))).toMatch(
			/^Points: ½ of 1\. 1 of the 2 sentences of the proof, and nothing else\. One point for just the sentences/
		);
	});

	it('says why nothing was earned by what is not wholly wrong', () => {
		const turn = aTurn(found, { type: found.type, sentences: aProof('1.1', '3.1') });
		expect(explainMark(turn)).toMatch(/^Points: 0 of 1\. Part of the proof, with sentences that are none\. /);
	});

	it('says what a hint has taken from a right answer, and nothing else', () => {
		const turns = [choice, found].map((item) => aTurn(item, rightResponse(item), { hint: 'sentence' }));
		const said = 'Points: ½ of 1. Right after a hint: half a point at most.';
		expect(turns.map(explainMark)).toEqual([said, said]);
	});

	it('says what a hint has taken from several points', () => {
		expect(explainMark(aTurn(match, rows(3), { hint: 'paragraph' }))).toBe(
			'Points: 1½ of 3. Each pair counts the same: one point for each that is right. Right after a hint: half of the 3 points at most.'
		);
	});

	it('says what would have been earned without the hint', () => {
		expect(explainMark(aTurn(match, rows(2), { hint: 'paragraph' }))).toMatch(
			/^Points: 1½ of 3\. .+ After a hint: half of the 3 points at most, and without it 2\.$/
		);
	});

	it('does not mention a hint that has taken nothing', () => {
		expect(explainMark(aTurn(match, rows(1), { hint: 'paragraph' }))).not.toContain('hint');
	});

	it('says that points are the student’s own, once there are any', () => {
		const { points: _points, ...uncompared } = rightResponse(essay) as ReturnType<typeof rightResponse> & {
			type: 'open-response';
		};
		expect([explainMark(aTurn(essay, uncompared)), explainMark(aTurn(essay, rightResponse(essay)))]).toEqual([
			undefined,
			'Points: 2 of 2, by your own account. One point for each thing that it says; these points are no part of the score.'
		]);
	});
});
