import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { aTurn } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { Turn } from './attempt.ts';
import { scoreBySkill, scoreOf } from './score.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice', skill: 'locate' });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim', skill: 'infer' });
/** Two gaps: nine and noon. */
const gaps = anItem({ type: 'gap-fill', id: 'ferry/gaps', skill: 'vocabulary' });
/** Proved by the first two sentences together. */
const found = anItem({
	type: 'evidence',
	id: 'ferry/found',
	skill: 'locate',
	evidence: [aProof('1.1', '1.2')],
	decoys: [{ sentence: aProof('3.1')[0]!, why: 'It says something else.' }]
});

const turn = (item: Item, response?: ItemResponse): Turn => aTurn(item, response);
const firstGap = (text: string): ItemResponse => ({ type: 'gap-fill', gaps: { ['gap-1' as GapId]: text } });
const foreignGap: ItemResponse = { type: 'gap-fill', gaps: { ['gap-9' as GapId]: 'nine' } };
const halfProof: ItemResponse = { type: 'evidence', sentences: aProof('1.1') };

describe('a score', () => {
	it('adds up the points that were earned and those that could be', () => {
		// choice 1 of 1, claim 0 of 1, one of two gaps, half a proof: 1 + 0 + 1 + ½ of 1 + 1 + 2 + 1.
		const turns = [
			turn(choice, rightResponse(choice)),
			turn(claim, wrongResponse(claim)),
			turn(gaps, firstGap('nine')),
			turn(found, halfProof)
		];
		expect(scoreOf(turns)).toEqual({ earned: 2.5, possible: 5 });
	});

	it('counts what was not answered among what could be earned, and earns nothing for it', () => {
		expect(scoreOf([turn(choice, rightResponse(choice)), turn(gaps)])).toEqual({ earned: 1, possible: 3 });
	});

	it('of no questions is 0 of 0', () => {
		expect(scoreOf([])).toEqual({ earned: 0, possible: 0 });
	});

	it('earns nothing for a response that belongs to another type', () => {
		expect(scoreOf([turn(choice, rightResponse(claim))])).toEqual({ earned: 0, possible: 1 });
	});

	it('of a text with two gaps is of two points, even where the response cannot be marked', () => {
		expect(scoreOf([turn(gaps, foreignGap)])).toEqual({ earned: 0, possible: 2 });
	});

	it('two halves make a whole point', () => {
		const other = { ...found, id: 'ferry/found-too' as ItemId };
		expect(scoreOf([turn(found, halfProof), turn(other, halfProof)])).toEqual({ earned: 1, possible: 2 });
	});
});

describe('the score of a skill', () => {
	it('adds up its own questions, in the order of the skills', () => {
		const turns = [
			turn(gaps, rightResponse(gaps)),
			turn(claim),
			turn(found, halfProof),
			turn(choice, wrongResponse(choice))
		];
		const [gap, claimed, half, chosen] = turns;
		expect(scoreBySkill(turns)).toEqual([
			{ skill: 'locate', earned: 0.5, possible: 2, turns: [half, chosen] },
			{ skill: 'infer', earned: 0, possible: 1, turns: [claimed] },
			{ skill: 'vocabulary', earned: 2, possible: 2, turns: [gap] }
		]);
	});

	it('is not given for a skill that was not asked', () => {
		expect(scoreBySkill([turn(claim)]).map(({ skill }) => skill)).toEqual(['infer']);
	});
});

describe('whatever is answered', () => {
	const response: fc.Arbitrary<(item: Item) => ItemResponse | undefined> = fc.constantFrom(
		rightResponse,
		wrongResponse,
		() => undefined,
		() => halfProof,
		() => firstGap('nine'),
		() => foreignGap,
		() => firstGap('')
	);
	const turns = fc.array(
		fc
			.tuple(fc.constantFrom<Item[]>(choice, claim, gaps, found), response)
			.map(([item, give]) => turn(item, give(item)))
	);

	it('no score exceeds what could be earned, or falls below nothing', () => {
		fc.assert(
			fc.property(turns, (given) => {
				const { earned, possible } = scoreOf(given);
				expect(earned >= 0 && earned <= possible).toBe(true);
			}),
			{ seed: 1 }
		);
	});

	it('the scores of the skills add up to the whole score', () => {
		fc.assert(
			fc.property(turns, (given) => {
				const skills = scoreBySkill(given);
				const sum = (of: 'earned' | 'possible') => skills.reduce((total, skill) => total + skill[of], 0);
				expect({ earned: sum('earned'), possible: sum('possible') }).toEqual(scoreOf(given));
			}),
			{ seed: 1 }
		);
	});

	it('what could be earned depends on the questions alone', () => {
		fc.assert(
			fc.property(turns, (given) => {
				const untouched = given.map(({ asked }) => turn(asked.item));
				expect(scoreOf(given).possible).toBe(scoreOf(untouched).possible);
			}),
			{ seed: 1 }
		);
	});
});
