import { describe, expect, it } from 'vitest';
import { RATINGS } from '#lib/cards/schedule.ts';
import { cardKey } from './keys.ts';

/** A key pressed on an element. */
function pressed(key: string, on: string = 'p', init: KeyboardEventInit = {}): KeyboardEvent {
	const element = document.createElement(on);
	document.body.append(element);
	const event = new KeyboardEvent('keydown', { key, bubbles: true, ...init });
	element.dispatchEvent(event);
	element.remove();
	return event;
}
const asked = (key: string, shown: boolean, on?: string, init?: KeyboardEventInit, single = true) =>
	cardKey(pressed(key, on, init), shown, RATINGS, single);

describe('keys over a card', () => {
	it.each([
		[' ', false, { kind: 'show' }],
		['Enter', false, { kind: 'show' }],
		[' ', true, { kind: 'rate' }],
		['1', true, { kind: 'rate', rating: 'again' }],
		['4', true, { kind: 'rate', rating: 'easy' }],
		['1', false, undefined],
		['5', true, undefined],
		['u', false, { kind: 'undo' }],
		['U', true, { kind: 'undo' }],
		['e', true, { kind: 'read' }],
		['e', false, undefined],
		['f', false, { kind: 'flag' }],
		['s', true, { kind: 'suspend' }],
		['?', true, { kind: 'help' }],
		['x', true, undefined]
	])('“%s” with the back to be seen (%s) asks for %j', (key, shown, act) => {
		expect(asked(key, shown)).toEqual(act);
	});

	it('leave fields and controls their own', () => {
		expect(asked('s', false, 'input')).toBeUndefined();
		expect(asked(' ', false, 'button')).toBeUndefined();
		expect(asked('Enter', true, 'a')).toBeUndefined();
		expect(asked('1', true, 'button')).toEqual({ kind: 'rate', rating: 'again' });
	});

	it('do nothing with a modifier, held down, or switched off but for Enter', () => {
		expect(asked('f', true, 'p', { ctrlKey: true })).toBeUndefined();
		expect(asked('1', true, 'p', { repeat: true })).toBeUndefined();
		expect(asked('1', true, 'p', {}, false)).toBeUndefined();
		expect(asked(' ', false, 'p', {}, false)).toBeUndefined();
		expect(asked('Enter', false, 'p', {}, false)).toEqual({ kind: 'show' });
	});

	it('give the ratings that there are', () => {
		expect(cardKey(pressed('2'), true, ['again', 'good'], true)).toEqual({ kind: 'rate', rating: 'good' });
		expect(cardKey(pressed('3'), true, ['again', 'good'], true)).toBeUndefined();
	});
});
