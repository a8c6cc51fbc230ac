import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anAssignment, anId, aPolicy } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import type { Assignment, Plan } from './assignment.ts';
import { warningsOf } from './warnings.ts';

const secret = anItem({ type: 'single-choice', id: 'ferry/a', use: 'assign' });
const ended = { zone: 'UTC', opensAt: 0, closesAt: 3_600_000 };
const quiet = anAssignment({ window: ended });
const warned = (given: Partial<Assignment>, items: Item[] = [secret]) =>
	warningsOf({ ...quiet, ...given }, items);

describe('a teacher is warned', () => {
	it('of nothing where the usual terms hold, it has an end, and nothing can be looked up', () => {
		expect(warned({})).toEqual([]);
	});

	it('that keys on submission can be passed on, and seen before another try', () => {
		const feedback = { score: 'submission', marks: 'closed', keys: 'submission' } as const;
		expect(warned({ policy: aPolicy({ feedback, attempts: 3 }) })).toEqual([
			'Students see the right answers as soon as they submit, while others may still be working or yet to join: they can pass them on.',
			'They also see them before they try again, and the questions are the same.'
		]);
	});

	it('that marks on submission tell what was right too', () => {
		const feedback = { score: 'submission', marks: 'submission', keys: 'closed' } as const;
		expect(warned({ policy: aPolicy({ feedback }) })[0]).toContain('what was right and wrong');
	});

	it.each<[number, number, string]>([
		[1, 1, 'The question is also in practice, where students could look it up with its right answer.'],
		[
			2,
			2,
			'All 2 questions are also in practice, where students could look them up with their right answers.'
		],
		[
			1,
			3,
			'1 of the 3 questions is also in practice, where students could look it up with its right answer.'
		],
		[
			2,
			3,
			'2 of the 3 questions are also in practice, where students could look them up with their right answers.'
		]
	])('that %i of %i questions could be looked up', (both, all, said) => {
		const items = Array.from({ length: all }, (_, i) =>
			anItem({ type: 'single-choice', id: `ferry/q${i}`, use: i < both ? 'both' : 'assign' })
		);
		expect(warned({}, items)).toEqual([said]);
	});

	it('which questions picked by hand give each other away', () => {
		const plan: Plan = { kind: 'picked', items: [], seed: 'S' as Seed };
		const items = [
			anItem({ type: 'single-choice', id: 'ferry/a', use: 'assign', enemies: ['ferry/c', 'ferry/z'] }),
			anItem({ type: 'single-choice', id: 'ferry/b', use: 'assign' }),
			anItem({ type: 'single-choice', id: 'ferry/c', use: 'assign', enemies: ['ferry/a'] })
		];
		expect(warned({ plan }, items)).toEqual([
			'Questions 1 and 3 ask about the same thing, or one shows the answer to the other.'
		]);
		expect(warned({}, items)).toEqual([]);
	});

	it('that it is open for less time than an attempt may take', () => {
		expect(warned({ policy: aPolicy({ minutes: 90 }) })).toEqual([
			'It is open for less time than an attempt may take: nobody has the whole 90 minutes.'
		]);
	});

	it('that without an end somebody has to close it', () => {
		const window = { zone: 'UTC' };
		expect(warned({ window })).toEqual([
			'It has no end: what is shown when it has closed is shown when you close it.'
		]);
		expect(warned({ window, class: anId('class') as never })).toEqual([
			'It has no end: what is shown when it has closed is shown when everyone on the roster has finished, or when you close it.'
		]);
	});
});
