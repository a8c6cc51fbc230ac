import { describe, expect, it } from 'vitest';
import { foldName, readTeacherName } from './teacher-name.ts';

describe('the name of a teacher', () => {
	it.each([
		['with spaces around and between', '  Ana   Quintero ', 'Ana Quintero'],
		['in parts, composed', 'Zoe\u0308', 'Zoë'],
		['with what turns text round', 'Ana\u202e Quintero', 'Ana Quintero'],
		['with what shows nothing', 'A\u200bna\u0000', 'Ana'],
		['with an emoji of several parts', 'Ana 👩\u200d🏫', 'Ana 👩\u200d🏫']
	])('is kept as it shows: %s', (_, typed, name) => {
		expect(readTeacherName(typed)).toEqual({ kind: 'name', name });
	});

	it.each(['', '   ', '\u200b', '\u200d', '\u0007'])('that shows nothing is empty: %j', (typed) => {
		expect(readTeacherName(typed)).toEqual({ kind: 'empty' });
	});

	it('may have 40 characters as they are counted by a reader, and no more', () => {
		expect(readTeacherName('👩\u200d🏫'.repeat(40)).kind).toBe('name');
		expect(readTeacherName('a'.repeat(41)).kind).toBe('long');
	});

	it.each([
		['Ana', 'ANA'],
		['Zoë', 'zoe\u0308'],
		['Ana', 'Ａｎａ'],
		['Ana', ' ana ']
	])('is one whatever its case and form: %s and %s', (one, other) => {
		expect(foldName(one)).toBe(foldName(other));
	});
});
