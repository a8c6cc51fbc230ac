import { expect, it } from 'vitest';
import type { Extra } from './attempt.ts';
import { readExtra, sayExtra } from './extra.ts';

it.each<[string, Extra | undefined]>([
	['', { factor: 1, minutes: 0 }],
	['25%', { factor: 1.25, minutes: 0 }],
	['×1.5', { factor: 1.5, minutes: 0 }],
	['x2', { factor: 2, minutes: 0 }],
	['1.25', { factor: 1.25, minutes: 0 }],
	['10 min', { factor: 1, minutes: 10 }],
	['+5 minutes', { factor: 1, minutes: 5 }],
	['25% + 10 min', { factor: 1.25, minutes: 10 }],
	['100%, 5m', { factor: 2, minutes: 5 }],
	['30%', undefined],
	['1.3', undefined],
	['10', undefined],
	['500 min', undefined],
	['often', undefined]
])('reads “%s” as extra time, or not', (typed, extra) => {
	expect(readExtra(typed)).toEqual(extra);
});

it.each<[Extra, string]>([
	[{ factor: 1, minutes: 0 }, 'none'],
	[{ factor: 1.25, minutes: 0 }, '×1.25'],
	[{ factor: 1, minutes: 1 }, '1 minute more'],
	[{ factor: 1.5, minutes: 10 }, '×1.5 and 10 minutes more']
])('says extra time', (extra, said) => {
	expect(sayExtra(extra)).toBe(said);
});
