import { describe, expect, it } from 'vitest';
import type { Skill } from '#lib/bank/skill.ts';
import { aLook } from '../../../tests/builders/look.ts';
import { FIRST_DAY, FIRST_NOON } from '../../../tests/builders/log.ts';
import { recallBySkill } from './recall-by-skill.ts';

const skills: Record<string, Skill> = { 'ferry/boats': 'locate', 'ferry/tides': 'infer' };
const skillOf = (card: string) => skills[card];

describe('recall by skill', () => {
	it('counts what was due and remembered, and knows nothing of a card that is gone', () => {
		const looks = [
			aLook({ card: 'boats' }),
			aLook({ card: 'boats', rating: 'again' }),
			aLook({ card: 'tides', rating: 'hard' }),
			aLook({ card: 'tides', counts: false, rating: 'again' }),
			aLook({ card: 'gone' })
		];
		expect(recallBySkill(looks, skillOf)).toEqual({
			locate: { remembered: 1, of: 2 },
			infer: { remembered: 1, of: 1 }
		});
	});

	it('leaves out what was before, and is empty without a look', () => {
		expect(recallBySkill([aLook({ day: FIRST_DAY - 1 })], skillOf, FIRST_NOON)).toEqual({});
		expect(recallBySkill([], skillOf)).toEqual({});
	});
});
