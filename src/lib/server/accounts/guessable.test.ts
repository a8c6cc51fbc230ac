import { describe, expect, it } from 'vitest';
import { isGuessable } from './guessable.ts';

const names = ['Ana Quintero'];

describe('a password', () => {
	it.each([
		['one sign over and over', 'aaaaaaaaaaaaaaaaaaaa'],
		['a word twice', 'passwordpassword'],
		['a word twice with a number', 'Sunshine1Sunshine1'],
		['eight good signs twice', 'k9$Lq2!xk9$Lq2!x'],
		['a sequence', '123456789012345'],
		['sequences up and down', 'abcdefgh87654321'],
		['a row of keys', 'qwertyuiopasdfghjkl'],
		['columns of keys', '1qaz2wsx3edc4rfv'],
		['keys to and fro', '1q2w3e4r5t6y7u8i9o0p'],
		['a row and a sequence', '123456789qwerty'],
		['common words', 'WelcomeToSchool'],
		['common words in signs', 'P4$$w0rdL3tmein!!'],
		['a season and a year, twice', 'Summer2026Summer2026'],
		['the name of the product', 'courtside-courtside'],
		['the name of the product and a number', 'Courtside2026!!!'],
		['the name of the teacher', 'AnaQuintero12345'],
		['the name of the teacher, parted', 'ana.quintero.1987'],
		['one of the ten thousand commonest', 'Mailcreated5240']
	])('made of %s is guessable', (_, password) => {
		expect(isGuessable(password, names)).toBe(true);
	});

	it.each([
		['words that have nothing to do with each other', 'kettle ferry onion lamp'],
		['a sentence', 'my gran grew pears'],
		['signs of a manager', 'vR8.tq_Zc3!mWk2'],
		['letters of another script', 'лодка чайник берег'],
		['a common word among others', 'school kettle ferry']
	])('made of %s is not', (_, password) => {
		expect(isGuessable(password, names)).toBe(false);
	});

	it('with a name in it is guessable for whom it names, and for no one else', () => {
		const judged = [['Quintero Ramirez'], ['Ben Okri']].map((of) => isGuessable('quintero-ramirez', of));
		expect(judged).toEqual([true, false]);
	});
});
