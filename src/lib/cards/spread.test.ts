import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from './spread.ts';

const apart = (word: string): string => spread(word.split(''), (letter) => letter).join('');
const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });

it.each([
	['abc', 'abc'],
	['aab', 'aba'],
	['aabbc', 'ababc'],
	// The last b finds no place after its own: it goes back between those before.
	['abb', 'bab'],
	['aaab', 'abaa'],
	['', '']
])('%s is parted to %s', (word, parted) => {
	expect(apart(word)).toBe(parted);
});

it('no two of a group follow each other unless they are more than the others can part', () => {
	fc.assert(
		fc.property(letters, (list) => {
			const parted = spread(list, (letter) => letter);
			const most = Math.max(
				0,
				...['a', 'b', 'c'].map((one) => list.filter((letter) => letter === one).length)
			);
			const together = parted.filter((letter, i) => letter === parted[i - 1]).length;
			expect(together).toBe(Math.max(0, most - (list.length - most) - 1));
		})
	);
});

it('nothing is lost, and those of one group keep their order', () => {
	fc.assert(
		fc.property(letters, (list) => {
			const numbered = list.map((group, number) => ({ group, number }));
			const parted = spread(numbered, ({ group }) => group);
			const own = (some: typeof numbered, of: string) =>
				some.filter(({ group }) => group === of).map(({ number }) => number);
			for (const group of ['a', 'b', 'c']) expect(own(parted, group)).toEqual(own(numbered, group));
			expect(parted).toHaveLength(list.length);
		})
	);
});
