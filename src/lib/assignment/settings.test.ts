import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anId } from '../../../tests/builders/assignment.ts';
import type { Plan } from './assignment.ts';
import { USUAL_POLICY } from './defaults.ts';
import { sayBeneath, sayFieldError } from './field-error.ts';
import { levelOf, readSettings, type SettingsRead } from './settings.ts';

const NOW = Date.UTC(2027, 2, 1, 9);
const drawn: Plan = { kind: 'drawn', blueprint: TWELVE, seed: 'spring' as Seed, onlyAssign: false };
const picked: Plan = { kind: 'picked', items: ['ferry/when' as ItemId], seed: 'spring' as Seed };

const USUAL_FIELDS = {
	title: 'In whose court?',
	...{ class: '', locate: '2', attribute: '2', interpret: '2', infer: '2', vocabulary: '2', purpose: '2' },
	level: 'mixed',
	passage: 'open',
	minutes: '',
	attempts: '1',
	arrangement: 'shuffled',
	score: 'submission',
	marks: 'closed',
	keys: 'closed',
	most: '500',
	opensAt: '',
	closesAt: '',
	zone: 'Europe/London'
};

/** What a form sends with these fields; `undefined` leaves one out. */
function sent(given: Record<string, string | undefined> = {}, types: readonly string[] = ITEM_TYPES) {
	const form = new FormData();
	const fields: Record<string, string | undefined> = { ...USUAL_FIELDS, ...given };
	for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
	for (const type of types) form.append('types', type);
	return form;
}

const read = (form: FormData, plan: Plan = drawn): SettingsRead =>
	readSettings(form, { plan, window: { zone: 'Europe/London' } }, NOW);
const errorsOf = (result: SettingsRead): string[] =>
	result.kind === 'wrong' ? result.errors.map(sayFieldError) : [];

describe('the settings of a quiz', () => {
	it('are what the form says, and the usual terms where it is sent as it came', () => {
		expect(read(sent())).toEqual({
			kind: 'settings',
			settings: {
				title: 'In whose court?',
				plan: { ...drawn, blueprint: { ...TWELVE, types: ITEM_TYPES } },
				policy: USUAL_POLICY,
				window: { zone: 'Europe/London' }
			}
		});
	});

	it('are read with every field', () => {
		const all = {
			...{ class: anId('class'), locate: '4', attribute: '0', level: 'harder', onlyAssign: 'on' },
			...{ passage: 'closed', minutes: '20', attempts: '3', arrangement: 'parallel', score: 'hand' },
			...{ marks: 'submission', keys: 'hand', confidence: 'on', most: '60', zone: 'Europe/Berlin' },
			...{ opensAt: '2027-03-02T09:00', closesAt: '2027-03-02T10:00' }
		};
		expect(read(sent(all, ['single-choice', 'match']))).toMatchObject({
			kind: 'settings',
			settings: {
				class: anId('class'),
				plan: {
					onlyAssign: true,
					blueprint: {
						skills: { locate: 4, interpret: 2, infer: 2, vocabulary: 2, purpose: 2 },
						types: ['single-choice', 'match'],
						difficulty: { 1: 0, 5: 3 }
					}
				},
				policy: {
					passage: 'closed',
					minutes: 20,
					attempts: 3,
					arrangement: 'parallel',
					feedback: { score: 'hand', marks: 'submission', keys: 'hand' },
					confidence: true,
					evidence: false,
					most: 60
				},
				window: { opensAt: Date.UTC(2027, 2, 2, 8), closesAt: Date.UTC(2027, 2, 2, 9), zone: 'Europe/Berlin' }
			}
		});
	});

	it('leave what was picked by hand as it is, whatever counts are sent', () => {
		expect(read(sent({ locate: 'x', level: undefined }, []), picked)).toMatchObject({
			settings: { plan: picked }
		});
	});

	it.each<[string, Record<string, string | undefined>, string]>([
		['an empty title', { title: ' \u200B ' }, 'title — 1 to 120 visible characters'],
		['a title without end', { title: 'x'.repeat(121) }, 'title — 1 to 120 visible characters'],
		['a limit of 0', { minutes: '0' }, 'minutes — 1 to 720, or empty for no limit'],
		['a limit that is no number', { minutes: '1e2' }, 'minutes — 1 to 720, or empty for no limit'],
		['no attempt', { attempts: '0' }, 'attempts — 1 to 10'],
		['attempts that are not said', { attempts: undefined }, 'attempts — 1 to 10'],
		['too many in all', { most: '5001' }, 'most — 1 to 5,000'],
		['a negative count', { locate: '-1' }, 'locate — 0 to 40'],
		[
			'no question',
			{ locate: '0', attribute: '0', interpret: '0', infer: '0', vocabulary: '0', purpose: '0' },
			'skills — 1 to 40 questions in all, and these are 0'
		],
		['more than a quiz', { locate: '40' }, 'skills — 1 to 40 questions in all, and these are 50'],
		['a class that can be none', { class: '../etc' }, 'class — is none of your classes'],
		['another arrangement', { arrangement: 'random' }, 'arrangement — same, shuffled, parallel'],
		['another release', { keys: 'always' }, 'keys — submission, closed, hand'],
		[
			'closing before opening',
			{ opensAt: '2027-03-02T10:00', closesAt: '2027-03-02T09:00' },
			'closesAt — must be after opensAt'
		],
		[
			'closing when it opens',
			{ opensAt: '2027-03-02T10:00', closesAt: '2027-03-02T10:00' },
			'closesAt — must be after opensAt'
		],
		['closing in the past', { closesAt: '2027-03-01T08:59' }, 'closesAt — has passed already'],
		[
			'opening in the past',
			{ opensAt: '2027-02-28T09:00' },
			'opensAt — has passed already; leave it empty to open at once'
		],
		[
			'a time that clocks skip',
			{ opensAt: '2027-03-28T01:30' },
			'opensAt 2027-03-28T01:30 Europe/London — this time does not exist'
		],
		[
			'a day that there is not',
			{ closesAt: '2027-02-30T09:00' },
			'closesAt 2027-02-30T09:00 — there is no such day or time'
		],
		[
			'an unknown zone',
			{ zone: 'Europe/Nowhere' },
			'zone — “Europe/Nowhere” is no time zone; write one such as Europe/London'
		],
		['no zone', { zone: undefined }, 'zone — “” is no time zone; write one such as Europe/London'],
		[
			'proof asked of a passage that is out of sight',
			{ passage: 'closed', evidence: 'on' },
			'evidence — needs the passage beside the questions'
		]
	])('row 40: refuse %s', (_, given, said) => {
		expect(errorsOf(read(sent(given)))).toContain(said);
	});

	it('refuse a quiz that can be answered in no way', () => {
		expect(errorsOf(read(sent({}, [])))).toEqual(['types — choose at least one way to answer']);
		expect(errorsOf(read(sent({}, ['essay'])))).toEqual(['types — choose at least one way to answer']);
	});

	it('refuse two forms of questions that were picked by hand', () => {
		expect(errorsOf(read(sent({ arrangement: 'parallel' }), picked))).toEqual([
			'arrangement — two forms are drawn, and cannot be made of questions picked by hand'
		]);
	});

	it('say every field that is wrong at once', () => {
		expect(errorsOf(read(sent({ title: '', attempts: '11', closesAt: '2020-01-01T00:00' })))).toHaveLength(3);
	});

	it('keep an opening that was set in time and has come since', () => {
		const before = { zone: 'UTC', opensAt: Date.UTC(2027, 2, 1, 8) };
		const form = sent({ zone: 'UTC', opensAt: '2027-03-01T08:00' });
		expect(readSettings(form, { plan: drawn, window: before }, NOW)).toMatchObject({
			settings: { window: before }
		});
	});
});

it('says beneath a field what it must be, in the words of the page', () => {
	expect(sayBeneath({ path: 'closesAt', message: 'must be after opensAt' })).toBe('Must be after it opens.');
});

it.each(['mixed', 'easier', 'harder'])('knows again which levels were wished for: %s', (level) => {
	const result = read(sent({ level, locate: '5' }));
	expect(
		result.kind === 'settings' &&
			result.settings.plan.kind === 'drawn' &&
			levelOf(result.settings.plan.blueprint)
	).toBe(level);
});
