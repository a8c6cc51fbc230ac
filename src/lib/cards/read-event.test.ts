import { describe, expect, it } from 'vitest';
import { readEvent } from './read-event.ts';

const events = [
	{ kind: 'review', card: 'ferry/boats', rating: 'good', zone: 60, seconds: 4 },
	{ kind: 'cram', card: 'ferry/boats', rating: 'again', zone: -600, seconds: 0 },
	{ kind: 'withdraw', of: 'ABC' },
	{ kind: 'suspend', card: 'ferry/boats', on: true, zone: 0 },
	{ kind: 'flag', card: 'ferry/boats', on: false },
	{ kind: 'take', card: 'ferry/boats', sure: true },
	{ kind: 'take', card: 'ferry/boats', sure: false, note: { given: 'the mayor', why: 'She was away.' } },
	{ kind: 'settle', settings: { retention: 0.85, newPerDay: 5, reviewsPerDay: 0 } }
];

describe('an event that was kept', () => {
	it.each(events)('is read as it was written: %j', (event) => {
		expect(readEvent(event)).toEqual(event);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['a text', 'review'],
		['another kind', { ...events[0], kind: 'look' }],
		['no card', { ...events[0], card: '' }],
		['another rating', { ...events[0], rating: 'fine' }],
		['a zone that there is not', { ...events[0], zone: 900 }],
		['less than no time', { ...events[0], seconds: -1 }],
		['no number of seconds', { ...events[0], seconds: NaN }],
		['nothing that it withdraws', { kind: 'withdraw' }],
		['a flag that is neither', { ...events[4], on: 'yes' }]
	])('is none where there is %s', (_what, value) => {
		expect(readEvent(value)).toBeUndefined();
	});

	it('keeps of settings what can be read, and of a note all or nothing', () => {
		expect(readEvent({ kind: 'settle', settings: { retention: 2, newPerDay: 3, other: 1 } })).toEqual({
			kind: 'settle',
			settings: { newPerDay: 3 }
		});
		expect(readEvent({ ...events[6], note: { given: 'x' } })).toEqual({
			kind: 'take',
			card: 'ferry/boats',
			sure: false
		});
	});
});
