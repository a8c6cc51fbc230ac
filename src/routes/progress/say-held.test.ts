import { describe, expect, it } from 'vitest';
import { sayHeld } from './say-held.ts';

describe('a preference that is kept', () => {
	const said = (name: string, value: string) => sayHeld({ kind: 'preference', name, value }, 0);

	it('says how a quiz is set up in the words of that page', () => {
		expect(said('quiz', 'count=8&passage=closed&feedback=end&confidence=on&minutes=5')).toBe(
			'How a quiz is set up: 8 questions · passage out of sight · marked at the end · 5 min allowed · saying how sure you are'
		);
	});

	it.each([
		['theme', 'dark', 'Theme: dark'],
		['keys', 'off', 'Keys of one character: off'],
		['line-reader', 'on', 'Line reader: on'],
		['reading-speed', 'fast', 'Speed of the voice: fast']
	])('says %s by its name on the page', (name, value, words) => {
		expect(said(name, value)).toBe(words);
	});

	it('names what this version does not know as it is', () => {
		expect(said('sound', 'loud')).toBe('Setting “sound”: loud');
	});
});
