import { expect, it } from 'vitest';
import { readCard } from './read-card.ts';

const sent = { name: ' Ana ', group: '', factor: '1', minutes: '0' };

it('reads a name, and no group and no extra time where there is none', () => {
	expect(readCard(sent)).toEqual({ kind: 'card', card: { name: 'Ana' } });
});

it('reads a group and extra time', () => {
	expect(readCard({ ...sent, group: 'Set 2', factor: '1.25', minutes: '5' })).toEqual({
		kind: 'card',
		card: { name: 'Ana', group: 'Set 2', extra: { factor: 1.25, minutes: 5 } }
	});
});

it('says beneath each field what is wrong with it', () => {
	expect(readCard({ name: '\u200B', group: 'x'.repeat(41), factor: '9', minutes: '-1' })).toEqual({
		kind: 'wrong',
		errors: {
			name: 'A name has 1 to 40 visible characters.',
			group: 'A group has 1 to 40 visible characters.',
			minutes: '0 to 240.'
		}
	});
});
