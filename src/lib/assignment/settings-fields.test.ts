import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { sizeOf } from '#lib/quiz/blueprint.ts';
import { LEVEL_WISHES, profileFor } from '#lib/quiz/choice.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anId } from '../../../tests/builders/assignment.ts';
import { ARRANGEMENTS, RELEASES, type Plan } from './assignment.ts';
import type { ClassId } from './ids.ts';
import { FIELDS, fieldsOf, fieldsSent } from './settings-fields.ts';
import { readSettings, type Settings } from './settings.ts';

const NOW = Date.UTC(2027, 2, 1, 9);
const MINUTE = 60_000;

const plans = fc
	.record({
		counts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }),
		types: fc.subarray(ITEM_TYPES, { minLength: 1 }),
		level: fc.constantFrom(...LEVEL_WISHES),
		onlyAssign: fc.boolean()
	})
	.filter(({ counts }) => counts.some((count) => count > 0))
	.map(({ counts, types, level, onlyAssign }): Plan => {
		const named = SKILLS.map((skill, i) => [skill, counts[i]!] as const).filter(([, count]) => count > 0);
		const skills = Object.fromEntries(named);
		const difficulty = profileFor(sizeOf({ skills }), level);
		return { kind: 'drawn', blueprint: { skills, types, difficulty }, seed: 'S' as Seed, onlyAssign };
	});

const settings: fc.Arbitrary<Settings> = fc
	.record({
		plan: plans,
		passage: fc.constantFrom('open' as const, 'closed' as const),
		minutes: fc.option(fc.integer({ min: 1, max: 720 })),
		attempts: fc.integer({ min: 1, max: 10 }),
		arrangement: fc.constantFrom(...ARRANGEMENTS),
		feedback: fc.record({
			score: fc.constantFrom(...RELEASES),
			marks: fc.constantFrom(...RELEASES),
			keys: fc.constantFrom(...RELEASES)
		}),
		confidence: fc.boolean(),
		evidence: fc.boolean(),
		most: fc.integer({ min: 1, max: 5000 }),
		// The hour that clocks show twice is read as the first.
		opens: fc.option(fc.integer({ min: 1, max: 10_000 })),
		closes: fc.option(fc.integer({ min: 10_001, max: 100_000 })),
		zone: fc.constantFrom('Europe/London', 'UTC', 'Asia/Kolkata', 'America/St_Johns'),
		isForClass: fc.boolean()
	})
	.map(({ plan, minutes, opens, closes, zone, isForClass, evidence, ...rest }) => ({
		title: 'In whose court?',
		...(isForClass && { class: anId('class') as ClassId }),
		plan,
		policy: {
			...rest,
			evidence: evidence && rest.passage === 'open',
			...(minutes !== null && { minutes })
		},
		window: {
			zone,
			...(opens !== null && { opensAt: NOW + opens * MINUTE }),
			...(closes !== null && { closesAt: NOW + closes * MINUTE })
		}
	}));

it('shows settings in the fields of a form so that they are read back as they were', () => {
	fc.assert(
		fc.property(settings, (each) => {
			const { once, types } = fieldsOf(each);
			const form = new FormData();
			for (const [name, value] of Object.entries(once)) form.set(name, value);
			for (const type of types) form.append('types', type);
			expect(readSettings(form, each, NOW)).toEqual({ kind: 'settings', settings: each });
		})
	);
});

it('shows what was sent as it was typed, and nothing that is no field', () => {
	const form = new FormData();
	form.set('title', ' x ');
	form.set('minutes', 'soon');
	form.append('types', 'match');
	form.append('types', 'order');
	form.set('other', 'thing');
	const { once, types } = fieldsSent(form);
	expect(once).toMatchObject({ title: ' x ', minutes: 'soon', zone: '' });
	expect(Object.keys(once)).toEqual(FIELDS);
	expect(types).toEqual(['match', 'order']);
});
