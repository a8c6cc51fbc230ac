import { afterEach, describe, expect, it } from 'vitest';
import { markKey } from './keys.ts';

afterEach(() => document.body.replaceChildren());

/** What a key asks for that is pressed within the only element of a page. */
function pressed(key: string, html = '<p></p>', given: KeyboardEventInit = {}, single = true) {
	document.body.innerHTML = html;
	let asked: ReturnType<typeof markKey>;
	const listen = (event: KeyboardEvent) => (asked = markKey(event, single));
	addEventListener('keydown', listen);
	document.body
		.querySelector(':not(:has(*))')!
		.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...given }));
	removeEventListener('keydown', listen);
	return asked;
}

describe('a key on the page on which answers are marked', () => {
	it.each([
		['1', { kind: 'tick', point: 1 }],
		['9', { kind: 'tick', point: 9 }],
		['Enter', { kind: 'save' }],
		['n', { kind: 'next' }],
		['N', { kind: 'next' }]
	])('%s asks for something', (key, asked) => {
		expect(pressed(key)).toEqual(asked);
	});

	it.each(['0', 'a', '10', 'ArrowDown', ' ', 'Escape'])('%j is the browser’s', (key) => {
		expect(pressed(key)).toBeUndefined();
	});

	it.each([['altKey'], ['ctrlKey'], ['metaKey'], ['repeat'], ['isComposing']] as const)(
		'is the browser’s with %s',
		(with_) => {
			for (const key of ['1', 'n', 'Enter'])
				expect(pressed(key, '<p></p>', { [with_]: true })).toBeUndefined();
		}
	);

	it('is nobody’s once keys are switched off', () => {
		for (const key of ['1', 'n', 'Enter']) expect(pressed(key, '<p></p>', {}, false)).toBeUndefined();
	});

	it.each([
		'<input>',
		'<textarea></textarea>',
		'<select></select>',
		'<p contenteditable></p>',
		'<dialog><p></p></dialog>'
	])('is the own of %s', (html) => {
		for (const key of ['1', 'n', 'Enter']) expect(pressed(key, html)).toBeUndefined();
	});

	it('works on a point that is ticked with it', () => {
		expect(pressed('2', '<input type="checkbox">')).toEqual({ kind: 'tick', point: 2 });
		expect(pressed('Enter', '<input type="checkbox">')).toEqual({ kind: 'save' });
	});

	it.each(['<a href="/"><span></span></a>', '<button></button>', '<summary></summary>'])(
		'presses %s with Enter, and saves no mark',
		(html) => {
			expect(pressed('Enter', html)).toBeUndefined();
			expect(pressed('n', html)).toEqual({ kind: 'next' });
		}
	);
});
