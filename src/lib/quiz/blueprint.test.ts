import { expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import { sizeOf, TWELVE } from './blueprint.ts';

it('counts the items of all its skills', () => {
	expect(sizeOf({ skills: { locate: 2, infer: 3 } })).toBe(5);
});

it('asks for nothing where it names no skill', () => {
	expect(sizeOf({ skills: {} })).toBe(0);
});

it('asks twelve questions on one tap, two of every skill', () => {
	expect([sizeOf(TWELVE), SKILLS.map((skill) => TWELVE.skills[skill])]).toEqual([12, [2, 2, 2, 2, 2, 2]]);
});
